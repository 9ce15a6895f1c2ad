"""Kata 06 with a watchman: the caller waits for the reader's report and for its death, whichever comes first."""

from collections.abc import Callable
from multiprocessing import Pipe, Process, Queue
from multiprocessing.connection import Connection, wait
from typing import Any


class Writer(Process):
    """Puts every item on the queue, each in an envelope; an empty envelope is the last."""

    def __init__(self, queue: Any, items: list[object]) -> None:
        super().__init__()
        self.queue = queue
        self.items = items

    def run(self) -> None:
        for item in self.items:
            self.queue.put({"item": item})
        self.queue.put({})


class Reader(Process):
    """Opens envelopes until it finds an empty one; then reports how many there were."""

    def __init__(self, queue: Any, sink: Callable[[object], object], report: "Connection[Any, Any]") -> None:
        super().__init__()
        self.queue = queue
        self.sink = sink
        self.report = report

    def run(self) -> None:
        count = 0
        while envelope := self.queue.get():
            self.sink(envelope["item"])
            count += 1
        self.report.send(count)


def pump(items: list[object], sink: Callable[[object], object]) -> int:
    """Bring every one of `items` to `sink` through a queue between two processes; return how many were read."""
    queue: Any = Queue()
    incoming, outgoing = Pipe(duplex=False)
    processes = reader, writer = Reader(queue, sink, outgoing), Writer(queue, items)
    for process in processes:
        process.start()
    try:
        if incoming not in wait([incoming, reader.sentinel]):
            writer.kill()
            raise RuntimeError("the reader died before it could report")
        count: int = incoming.recv()
        return count
    finally:
        for process in processes:
            process.join()
            process.close()
        incoming.close()
        outgoing.close()
