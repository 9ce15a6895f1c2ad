"""Kata 25 with a Future of its own, kept by a task that is called in the copy."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import Context, copy_context


class Errand:
    """A function with its arguments, the context it is to run in, and the promise of its result."""

    def __init__(self, context: Context, function: Callable[..., object], args: tuple[object, ...]) -> None:
        self.context = context
        self.function = function
        self.args = args
        self.future: Future[object] = Future()

    def __call__(self) -> None:
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.context.run(self.function, *self.args)
        except BaseException as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)


def submit_with_context(pool: ThreadPoolExecutor, function: Callable[..., object], *args: object) -> Future[object]:
    """Have `function(*args)` called on a thread of `pool`, in a copy of the caller's context; return its Future."""
    errand = Errand(copy_context(), function, args)
    pool.submit(errand)
    return errand.future
