"""Kata 09: several processes add to one number, and every single count is in it at the end."""

from multiprocessing import Process
from typing import Any

total = 0  # so many visitors have come in


def add_many(counter: Any, times: int) -> None:
    """Add 1 to `counter`, a `multiprocessing.Value` that holds an integer, as often as `times` says.

    - However many processes do so at the same time with the same counter, in whatever order their steps come, not one
      count is lost: a counter that stood at 5 stands at 5 + 2 * times when two of them are done.
    - The counter is the one that was given; it need not stand at 0, and no times change nothing.
    - Whether the lock is taken for every count or once for the whole loop is up to you. At the end it is free.
    """
    global total
    for _ in range(times):
        total += 1


def count_in_processes(workers: int, times: int) -> int:
    """Start that many `workers`, processes of their own, each of which calls `add_many(counter, times)` once.

    Makes a new counter at 0 that they all share, waits until all of them have ended, and returns what it stands at
    then: `workers * times`, which may be more than 65,535. Neither the calling process nor anybody else adds to it.
    When this function returns, no process that it started is left, not even as a zombie.
    """
    processes = [Process(target=add_many, args=(None, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    # TODO: every process has a total of its own; make one number that all share, wait, and lose no visitor on the way
    return total
