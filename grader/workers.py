"""Processes that grade in parallel, behind a plain `concurrent.futures.Executor`.

Processes and not threads, because a sandbox follows the death of the thread that started it.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from typing import TypeVar

from grader.sandbox import confine

Job = TypeVar("Job")
Result = TypeVar("Result")


def how_many() -> int:
    """The number of workers that this process may keep busy: one for each core that it may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextlib.contextmanager
def processes(count: int) -> Iterator[Executor]:
    """An executor of `count` processes for a `with` block; an exception that leaves the block ends them at once."""
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=_follow_the_parent)
    before = set(multiprocessing.active_children())
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - before:
            process.terminate()
        raise
    executor.shutdown()


def start_all(
    executor: Executor, work: Callable[[Job], Result], jobs: Sequence[Job], on_done: Callable[[], None]
) -> list[Future[Result]]:
    """Do `work` for each of `jobs`; out: their futures, all done, in the order of the jobs. `on_done`: after each."""
    futures = [executor.submit(work, job) for job in jobs]
    for _ in as_completed(futures):
        on_done()
    return futures


def _follow_the_parent() -> None:
    """In a worker: an interrupt ends it without a word, since the parent speaks; so does the end of the parent."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform == "linux":
        confine.end_with_parent()
