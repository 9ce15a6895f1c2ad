"""Kata 27: a pool of processes, built from Process and Queue."""

import pickle
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Any, NamedTuple

Outcome = tuple[bool, Any]  # whether it went well, and the value or the exception


class Handle:
    """The promise of one result: kept once, asked for as often as you like."""

    def __init__(self) -> None:
        self._kept = Event()
        self._outcome: Outcome = (False, None)

    def keep(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._kept.set()

    def result(self) -> Any:
        """Wait until the task is over and return what the function returned, or raise."""
        self._kept.wait()
        well, value = self._outcome
        if well:
            return value
        raise value


class Task(NamedTuple):
    """A call, and the promise of its result."""

    handle: Handle
    function: Callable[..., object]
    args: tuple[object, ...]


class Worker:
    """A process and our end of the line to it. It has no line to anybody else, so its death harms nobody else."""

    def __init__(self) -> None:
        self.line, inside = Pipe()
        self.process = Process(target=work, args=(inside,), daemon=True)
        self.process.start()
        inside.close()

    def do(self, task: Task) -> Outcome:
        """Have a task done. Raises EOFError if the worker died of it."""
        try:
            order = pickle.dumps((task.function, task.args))
        except Exception as error:
            return False, error
        try:
            self.line.send_bytes(order)
            if self.line not in wait([self.line, self.process.sentinel]):
                raise EOFError
            reply = self.line.recv_bytes()
        except OSError:
            raise EOFError from None
        try:
            outcome: Outcome = pickle.loads(reply)
        except Exception as error:  # it is the value's own fault: the reply has come, and the worker goes on
            return False, error
        return outcome

    def end(self) -> None:
        with suppress(OSError):  # it may be dead already
            self.line.send_bytes(b"")
        self.process.join()
        self.process.close()
        self.line.close()


def work(line: "Connection[Any, Any]") -> None:
    """What a worker does: one order after the other, until an empty one comes."""
    while order := line.recv_bytes():
        try:
            function, args = pickle.loads(order)
            reply = pickle.dumps((True, function(*args)))  # here, where a value that can't be pickled is just an error
        except Exception as error:
            reply = pickled(error)
        line.send_bytes(reply)


def pickled(error: Exception) -> bytes:
    """The reply for an exception, or for one that says that it can't be told."""
    try:
        return pickle.dumps((False, error))
    except Exception as trouble:
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__} could not be pickled: {trouble}")))


class ProcessPool:
    """`workers` processes, each with a thread here that hands it one task at a time."""

    def __init__(self, workers: int) -> None:
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._lock = Lock()
        self._closed = False
        self._alive = workers
        crew = [Worker() for _ in range(workers)]  # all processes are forked before the first thread starts
        self._attendants = [Thread(target=self._attend, args=(worker,), daemon=True) for worker in crew]
        for attendant in self._attendants:
            attendant.start()

    def submit(self, function: Callable[..., object], *args: object) -> Handle:
        """Have `function(*args)` called in a worker. Raises ValueError after `close`."""
        task = Task(Handle(), function, args)
        with self._lock:  # no task may come behind the signs for the end
            if self._closed:
                raise ValueError("the pool is closed")
            self._tasks.put(task)
        return task.handle

    def close(self) -> None:
        """No more tasks will come."""
        with self._lock:
            if not self._closed:
                self._closed = True
                for _ in self._attendants:  # a sign for each: who takes one takes nothing after it
                    self._tasks.put(None)

    def join(self) -> None:
        """Wait until all tasks are over and all workers have ended. Raises ValueError before `close`."""
        if not self._closed:
            raise ValueError("the pool is not closed")
        for attendant in self._attendants:
            attendant.join()

    def _attend(self, worker: Worker) -> None:
        """What the thread of a worker does, until there are no more tasks, or until another one can do them."""
        try:
            while task := self._tasks.get():
                try:
                    task.handle.keep(worker.do(task))
                except EOFError:
                    task.handle.keep((False, RuntimeError("the worker died")))
                    if not self._last_one_lost():
                        return
        finally:
            worker.end()

    def _last_one_lost(self) -> bool:
        """Whether nobody else is left; then the thread without a worker stays: it keeps every promise with an error."""
        with self._lock:
            self._alive -= 1
            return self._alive <= 0
