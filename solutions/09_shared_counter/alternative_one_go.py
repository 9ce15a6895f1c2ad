"""Kata 09 with one update for each process: the lock is taken once, and so is the trip to the shared number."""

from contextlib import ExitStack
from multiprocessing import Process, Value
from typing import Any


class Gate(Process):
    """A process that counts its visitors and adds them all at once."""

    def __init__(self, counter: Any, times: int) -> None:
        super().__init__()
        self.counter = counter
        self.times = times

    def run(self) -> None:
        add_many(self.counter, self.times)


def add_many(counter: Any, times: int) -> None:
    """Add 1 to `counter`, a `multiprocessing.Value` that holds an integer, as often as `times` says."""
    visitors = sum(1 for _ in range(times))
    with counter:  # a Value is a context manager, too: the same lock
        counter.value = counter.value + visitors


def count_in_processes(workers: int, times: int) -> int:
    """Let `workers` processes call `add_many(counter, times)` with a new counter; return what it stands at then."""
    counter: Any = Value("l", 0)
    with ExitStack() as ending:
        for _ in range(workers):
            gate = Gate(counter, times)
            gate.start()
            ending.callback(gate.join)
    return int(counter.value)
