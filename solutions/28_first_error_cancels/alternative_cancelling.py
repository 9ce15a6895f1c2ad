"""Kata 28 with cancelled futures: the worker whose function fails cancels all that wait before it goes on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event


def run_all(functions: list[Callable[[], object]], workers: int) -> list[object]:
    """Call each of `functions` on `workers` threads; their results in order, or the first error in time."""
    futures: list[Future[object]] = []
    all_submitted = Event()
    errors: list[BaseException] = []

    def call(function: Callable[[], object]) -> object:
        try:
            return function()
        except BaseException as error:
            errors.append(error)
            all_submitted.wait()  # what is submitted later could not be cancelled now
            for future in futures:
                future.cancel()  # whatever runs or is done stays as it is
            return None

    with ThreadPoolExecutor(max_workers=workers) as pool:
        futures.extend(pool.submit(call, function) for function in functions)
        all_submitted.set()
    if errors:
        raise errors[0]
    return [future.result() for future in futures]
