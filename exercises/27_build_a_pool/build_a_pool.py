"""Kata 27: a pool of processes, built from Process and Queue."""

from collections.abc import Callable
from multiprocessing import Process, SimpleQueue
from typing import Any


class Handle:
    """What `submit` returns: the promise of one result."""

    def result(self) -> Any:
        """Wait until the task is over and return what the function returned, or raise.

        - It may be called again, also after `join`, and does the same each time. Handles may be asked in any order.
        - If the function raised an Exception, that exception is raised: its type and its arguments.
        - It raises, too, if the worker died while it did this task (whether it was killed, or left by `os._exit(0)`
          or `sys.exit`), and if the value or the exception can't be pickled there or can't be unpickled here.
        """


class ProcessPool:
    """That many `workers`, processes that are started once and serve many tasks; no pool of the library is inside.

    Whatever happens to one task or one worker, every other handle gives its own value or raises, and nobody waits for
    ever, neither in `result` nor in `join`: not even when the last worker has died. (Another worker may take the place
    of a dead one, or not. A `submit` after that may raise, too.)
    """

    def __init__(self, workers: int) -> None:
        self.tasks: Any = SimpleQueue()
        self.results: Any = SimpleQueue()
        self.processes = [Process(target=self.work) for _ in range(workers)]

    def submit(self, function: Callable[..., object], *args: object) -> Handle:
        """Have `function(*args)` called once in one of the workers, as soon as one is free; does not wait for that.

        Function and arguments can be pickled. Raises ValueError after `close`.
        """
        self.tasks.put((function, args))
        return Handle()

    def work(self) -> None:
        """What a worker does."""
        while True:
            function, args = self.tasks.get()
            self.results.put(function(*args))

    def close(self) -> None:
        """No more tasks will come. Those that have been submitted are done all the same. Twice is harmless."""

    def join(self) -> None:
        """Wait until all tasks are over and all workers have ended; none is left then, not even as a zombie.

        It does not matter whether anybody has asked for results, or how large they are. Raises ValueError before
        `close`, at once.
        """
        # TODO: whose result is it, how does a worker go home, and who notices one that will never come home?
