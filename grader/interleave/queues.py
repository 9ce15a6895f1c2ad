"""Cooperative stand-ins for the `queue` module."""

import heapq
import queue as real
from collections import deque
from typing import Any

from grader.interleave.errors import misuse
from grader.interleave.locks import Lock
from grader.interleave.scheduler import Run, stage
from grader.interleave.standin import stand_in
from grader.interleave.timeouts import deadline_of, fail

ShutDown: type[Exception] = getattr(real, "ShutDown", real.Empty)  # from Python 3.13 on


@stand_in
class Queue:
    """Stand-in for queue.Queue. Subclasses may override `_init`, `_qsize`, `_put`, `_get`, as with the real one."""

    __module__ = "queue"
    holder = None

    def __init__(self, maxsize: int = 0) -> None:
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._interleave_busy = False  # an operation is under way: comparing two items may run code of the program
        self._interleave_closed = False
        self._interleave_mutex: Lock | None = None
        self._init(maxsize)

    def _init(self, maxsize: int) -> None:
        self.queue: Any = deque()

    def _qsize(self) -> int:
        return len(self.queue)

    def _put(self, item: Any) -> None:
        self.queue.append(item)

    def _get(self) -> Any:
        return self.queue.popleft()

    @property
    def mutex(self) -> Lock:
        """The lock of the real queue: no operation is done while the program holds it."""
        self._interleave_mutex = self._interleave_mutex or Lock()
        return self._interleave_mutex

    def _has_room(self) -> bool:
        return self._idle() and (self._interleave_closed or not 0 < self.maxsize <= self._qsize())

    def _has_item(self) -> bool:
        return self._idle() and (self._interleave_closed or self._qsize() > 0)

    def _idle(self) -> bool:
        return not (self._interleave_busy or (self._interleave_mutex and self._interleave_mutex.holder))

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        run = stage.run
        if not block or not self.maxsize > 0:
            run.arrive(self._idle, None, ("puts into", self))
            if not self._has_room():
                fail(run)
                raise misuse(real.Full())
        else:
            if timeout is not None and timeout < 0:
                raise misuse(ValueError("'timeout' must be a non-negative number"))
            if not run.arrive(self._has_room, deadline_of(run, timeout), ("puts into", self)):
                raise misuse(real.Full())
        if self._interleave_closed:
            raise misuse(ShutDown())
        self._interleave_busy = True
        try:
            self._put(item)
        finally:
            self._interleave_busy = False
        self.unfinished_tasks += 1
        run.observer.did(run.current, "puts into", self, item)

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        run = stage.run
        if not block:
            run.arrive(self._idle, None, ("gets from", self))
            if not self._interleave_closed and not self._qsize():
                fail(run)
                raise misuse(real.Empty())
        else:
            if timeout is not None and timeout < 0:
                raise misuse(ValueError("'timeout' must be a non-negative number"))
            if not run.arrive(self._has_item, deadline_of(run, timeout), ("gets from", self)):
                raise misuse(real.Empty())
        if self._interleave_closed and not self._qsize():
            raise misuse(ShutDown())
        self._interleave_busy = True
        try:
            item = self._get()
        finally:
            self._interleave_busy = False
        run.observer.did(run.current, "gets from", self, item)
        return item

    def put_nowait(self, item: Any) -> None:
        self.put(item, block=False)

    def get_nowait(self) -> Any:
        return self.get(block=False)

    def task_done(self) -> None:
        run = stage.run
        run.arrive(self._idle, None, ("finishes a task of", self))
        if self.unfinished_tasks <= 0:
            raise misuse(ValueError("task_done() called too many times"))
        self.unfinished_tasks -= 1
        run.observer.did(run.current, "finishes a task of", self)

    def join(self) -> None:
        run = stage.run
        run.arrive(lambda: self.unfinished_tasks == 0, None, ("waits for all tasks of", self))
        run.observer.did(run.current, "waits for all tasks of", self)

    def qsize(self) -> int:
        self._look()
        return self._qsize()

    def empty(self) -> bool:
        self._look()
        return not self._qsize()

    def full(self) -> bool:
        self._look()
        return 0 < self.maxsize <= self._qsize()

    def _look(self) -> None:
        run = stage.run
        run.look(("looks at", self))
        run.observer.did(run.current, "looks at", self, self._qsize())

    def __class_getitem__(cls, item: object) -> type["Queue"]:
        return cls


@stand_in
class _Closable(Queue):
    """`shutdown`, which the real queues have from Python 3.13 on."""

    __module__ = "queue"

    def shutdown(self, immediate: bool = False) -> None:
        run = stage.run
        run.arrive(self._idle, None, ("shuts down", self))
        self._interleave_closed = True
        if immediate:
            while self._qsize():
                self._get()
                self.unfinished_tasks -= self.unfinished_tasks > 0
        run.observer.did(run.current, "shuts down", self)


def _lifo(queue: Queue) -> Any:
    return queue.queue.pop()


def _sorted_put(queue: Queue, item: Any) -> None:
    heapq.heappush(queue.queue, item)


def _sorted_get(queue: Queue) -> Any:
    return heapq.heappop(queue.queue)


def _list(queue: Queue, maxsize: int) -> None:
    queue.queue = []


def _family() -> dict[str, type[Queue]]:
    base = _Closable if hasattr(real.Queue, "shutdown") else Queue
    bodies: dict[str, dict[str, object]] = {
        "Queue": {},
        "LifoQueue": {"_init": _list, "_get": _lifo},
        "PriorityQueue": {"_init": _list, "_put": _sorted_put, "_get": _sorted_get},
    }
    family: dict[str, type[Queue]] = {}
    for name, body in bodies.items():
        bases = (family["Queue"],) if family else (base,)
        family[name] = type(name, bases, {**body, "__module__": "queue"})
    return family


@stand_in
class SimpleQueue:
    """Stand-in for queue.SimpleQueue."""

    __module__ = "queue"
    holder = None
    quiet = False  # who finds it empty does not come back at once to look again

    def __init__(self) -> None:
        self._items: deque[Any] = deque()

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        run = stage.run
        run.arrive(None, None, ("puts into", self))
        self._items.append(item)
        run.observer.did(run.current, "puts into", self, item)

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        run = stage.run
        if timeout is not None and timeout < 0:
            raise misuse(ValueError("'timeout' must be a non-negative number"))
        if not block:
            run.arrive(None, None, ("gets from", self))
            if not self._items:
                if not self.quiet:
                    fail(run)
                raise misuse(real.Empty())
        elif not run.arrive(self._has_item, deadline_of(run, timeout), ("gets from", self)):
            raise misuse(real.Empty())
        return self._take(run)

    def _take(self, run: Run) -> Any:
        item = self._items.popleft()
        run.observer.did(run.current, "gets from", self, item)
        return item

    def _has_item(self) -> bool:
        return bool(self._items)

    def put_nowait(self, item: Any) -> None:
        self.put(item)

    def get_nowait(self) -> Any:
        return self.get(block=False)

    def qsize(self) -> int:
        stage.run.look(("looks at", self))
        return len(self._items)

    def empty(self) -> bool:
        stage.run.look(("looks at", self))
        return not self._items

    def __class_getitem__(cls, item: object) -> type["SimpleQueue"]:
        return cls


def contents() -> dict[str, object]:
    """What the stand-in module `queue` holds."""
    shut_down = {} if ShutDown is real.Empty else {"ShutDown": ShutDown}
    return {"Empty": real.Empty, "Full": real.Full, "SimpleQueue": SimpleQueue, **_family(), **shut_down}
