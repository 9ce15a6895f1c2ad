"""Kata 27 with one queue of orders for all workers, and a collector who knows who has taken which."""

import pickle
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from multiprocessing import Pipe, Process, Queue
from multiprocessing.connection import Connection, wait
from threading import Condition, Thread
from typing import Any


def work(orders: Any, line: "Connection[Any, Any]") -> None:
    """What a worker does: it tells the number of the order it has taken, and then what came of it."""
    for number, packed in iter(orders.get, None):
        line.send_bytes(pickle.dumps((number, None)))
        try:
            function, args = pickle.loads(packed)
            reply = pickle.dumps((True, function(*args)))
        except Exception as error:
            reply = pickle.dumps((False, RuntimeError(repr(error))))
            with suppress(Exception):  # better, if it can be
                reply = pickle.dumps((False, error))
        line.send_bytes(pickle.dumps((number, reply)))


class Handle:
    """A number, and the pool that will know what came of it."""

    def __init__(self, pool: "ProcessPool", number: int) -> None:
        self.pool = pool
        self.number = number

    def result(self) -> Any:
        well, value = self.pool.outcome(self.number)
        if not well:
            raise value
        return value


class ProcessPool:
    """`workers` processes that take orders off one queue."""

    def __init__(self, workers: int) -> None:
        self.orders: Any = Queue()
        self.numbers = count()
        self.news = Condition()  # guards all that follows
        self.open: set[int] = set()
        self.outcomes: dict[int, tuple[bool, Any]] = {}
        self.closed = False
        self.crew: dict[Any, Process] = {}
        for _ in range(workers):
            line, inside = Pipe(duplex=False)
            process = Process(target=work, args=(self.orders, inside))
            process.start()
            inside.close()  # before the next fork, so that nobody else can keep this line open
            self.crew[line] = process
        self.size = workers
        self.collector = Thread(target=self.collect, daemon=True)
        self.collector.start()

    def submit(self, function: Callable[..., object], *args: object) -> Handle:
        """Have `function(*args)` called in a worker. Raises ValueError after `close`."""
        packed = pickle.dumps((function, args))
        with self.news:
            if self.closed:
                raise ValueError("closed")
            if not self.crew:
                raise RuntimeError("all workers have died")
            number = next(self.numbers)
            self.open.add(number)
            self.orders.put((number, packed))
        return Handle(self, number)

    def outcome(self, number: int) -> tuple[bool, Any]:
        with self.news:
            self.news.wait_for(lambda: number in self.outcomes)
            return self.outcomes[number]

    def collect(self) -> None:
        """What the collector does, until every line is silent; then whatever is open will never be done."""
        taken: dict[Any, int] = {}
        while self.crew:
            for line in wait(list(self.crew)):
                try:
                    number, reply = pickle.loads(line.recv_bytes())  # type: ignore[union-attr]
                except EOFError:
                    with self.news:
                        self.crew.pop(line).join()
                    self.settle(taken.pop(line, -1), (False, RuntimeError("the worker died")))
                    continue
                if reply is None:
                    taken[line] = number
                else:
                    self.settle(taken.pop(line), unpacked(reply))
        with self.news:
            lost = list(self.open)
        for number in lost:
            self.settle(number, (False, RuntimeError("all workers have died")))

    def settle(self, number: int, outcome: tuple[bool, Any]) -> None:
        with self.news:
            if number in self.open:
                self.open.remove(number)
                self.outcomes[number] = outcome
                self.news.notify_all()

    def close(self) -> None:
        with self.news:
            if not self.closed:
                self.closed = True
                for _ in range(self.size):
                    self.orders.put(None)

    def join(self) -> None:
        """Wait until all tasks are over and all workers have ended. Raises ValueError before `close`."""
        if not self.closed:
            raise ValueError("not closed")
        self.collector.join()
        self.orders.cancel_join_thread()  # orders that nobody will take any more
        self.orders.close()


def unpacked(reply: bytes) -> tuple[bool, Any]:
    try:
        well, value = pickle.loads(reply)
    except Exception as error:
        return False, error
    return well, value
