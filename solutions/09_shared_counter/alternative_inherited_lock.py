"""Kata 09 with a lock of the file's own: made before anybody is forked, so that all processes have the same one."""

from multiprocessing import Lock, get_context
from typing import Any

forked = get_context("fork")  # with `spawn` every process would import this file anew, and make a lock of its own
turn = Lock()


def add_many(counter: Any, times: int) -> None:
    """Add 1 to `counter`, a `multiprocessing.Value` that holds an integer, as often as `times` says."""
    number = counter.get_obj()  # the bare number, without the lock that is taken for every look
    for _ in range(times):
        turn.acquire()
        try:
            number.value += 1
        finally:
            turn.release()


def count_in_processes(workers: int, times: int) -> int:
    """Let `workers` processes call `add_many(counter, times)` with a new counter; return what it stands at then."""
    counter: Any = forked.Value("i", 0)
    processes = [forked.Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        process.close()
    return int(counter.value)
