"""Kata 27 with threads that borrow a worker for each task, and put a new one in the place of a dead one."""

import pickle
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from queue import SimpleQueue
from typing import Any


class Died(Exception):
    """The worker that had a task has died."""


class Worker:
    """A process of a start method that does what comes through a pipe, and is missed when it dies."""

    def __init__(self, start_method: str) -> None:
        context = get_context(start_method)
        self.line, inside = context.Pipe()
        self.process = context.Process(target=serve, args=(inside,))  # type: ignore[attr-defined]
        self.process.start()
        inside.close()  # only the worker has it now: when it dies, we read the end of the file

    def call(self, function: Callable[..., object], args: tuple[object, ...]) -> object:
        """Raises Died if the worker has."""
        try:
            self.line.send((function, args))
            reply = self.line.recv_bytes()
        except (EOFError, OSError):
            raise Died from None
        well, value = pickle.loads(reply)
        if well:
            return value
        raise value

    def end(self) -> None:
        with suppress(OSError):  # it may be dead already
            self.line.send(None)
        self.line.close()
        self.process.join()


def serve(line: Any) -> None:
    while order := line.recv():
        function, args = order
        try:
            reply = pickle.dumps((True, function(*args)))
        except Exception as error:
            reply = excuse(error)
        line.send_bytes(reply)


def excuse(error: Exception) -> bytes:
    try:
        return pickle.dumps((False, error))
    except Exception:
        return pickle.dumps((False, TypeError(f"a {type(error).__name__} that cannot be pickled")))


class ProcessPool:
    """`workers` processes; a handle is a Future."""

    def __init__(self, workers: int) -> None:
        self.free: SimpleQueue[Worker] = SimpleQueue()
        self.workers = workers
        for _ in range(workers):
            self.free.put(Worker("fork"))  # no thread of ours runs yet
        self.threads = ThreadPoolExecutor(workers)
        self.closed = False

    def submit(self, function: Callable[..., object], *args: object) -> "Future[object]":
        """Have `function(*args)` called in a worker. Raises ValueError after `close`."""
        if self.closed:
            raise ValueError("closed")
        return self.threads.submit(self.lend, function, args)

    def lend(self, function: Callable[..., object], args: tuple[object, ...]) -> object:
        """A task, with whichever worker is free."""
        worker = self.free.get()
        try:
            return worker.call(function, args)
        except Died:
            worker.end()
            worker = Worker("spawn")  # threads run: forking would not be safe any more
            raise
        finally:
            self.free.put(worker)

    def close(self) -> None:
        self.closed = True

    def join(self) -> None:
        """Wait until all tasks are over and all workers have ended. Raises ValueError before `close`."""
        if not self.closed:
            raise ValueError("not closed")
        self.threads.shutdown()  # when the tasks are over, every worker is free
        for _ in range(self.workers):
            self.free.get().end()
        self.workers = 0
