"""Cooperative stand-ins for threads: Thread, Timer, the main thread; and what threads are called in a story."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from grader.interleave import gates
from grader.interleave.errors import misuse
from grader.interleave.observer import LIVES
from grader.interleave.scheduler import stage
from grader.interleave.standin import call, inner, stand_in
from grader.interleave.task import Task
from grader.interleave.timeouts import deadline_of, fail
from grader.interleave.unwatched import unwatched

LONG = 10.0  # seconds: a timer that is cancelled so soon that nobody waited for anything in between does not go off
_FIRST_IDENT = 140_000_000_000_000
ROLES = ("alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "ivan", "judy", "kim", "leo")


def role(task: Task) -> str:
    """What a task is called in a story: the name the program gave it, otherwise alice, bob … by order of start."""
    if task.index == 0:
        return "main"
    given = getattr(task.thread, "_interleave_name", None)
    if given:
        return str(given)
    place = task.index - 1
    return ROLES[place] if place < len(ROLES) else f"thread {task.index}"


@stand_in
class Thread:
    """Stand-in for threading.Thread. Subclasses call their attributes as they like (`task`, `number`)."""

    __module__ = "threading"
    _initialized = False

    def __init__(
        self,
        group: None = None,
        target: Callable[..., Any] | None = None,
        name: object = None,
        args: Iterable[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        *,
        daemon: bool | None = None,
    ) -> None:
        if group is not None:
            raise misuse(AssertionError("group argument must be None for now"))
        run = stage.run
        self._target, self._args, self._kwargs = target, args, dict(kwargs or {})
        self._interleave_name = str(name) if name else None
        self._name = self._interleave_name or run.world.thread_name(target)
        self._daemonic = run.current.thread.daemon if daemon is None else daemon
        self._interleave_task: Task | None = None
        self._interleave_slot = -1
        self._interleave_number = run.number()
        self._initialized = True

    @inner
    def __hash__(self) -> int:
        """The same in every schedule, so that a set of threads has the same order each time."""
        return self._interleave_number

    def __eq__(self, other: object) -> bool:
        return self is other

    @unwatched
    def start(self) -> None:
        run = stage.run
        if not self._initialized:
            raise misuse(RuntimeError("thread.__init__() not called"))
        if self._interleave_task is not None:
            raise misuse(RuntimeError("threads can only be started once"))
        run.pass_by(("starts", self), LIVES)
        run.current.visible = self
        self._interleave_slot = run.world.take_slot()
        self._interleave_task = run.add(self)
        run.observer.did(run.current, "starts", self)

    def run(self) -> None:
        try:
            if self._target is not None:
                call(self._target, self._args, self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    @unwatched
    def join(self, timeout: float | None = None) -> None:
        run = stage.run
        if not self._initialized:
            raise misuse(RuntimeError("Thread.__init__() not called"))
        task = self._interleave_task
        if task is None:
            raise misuse(RuntimeError("cannot join thread before it is started"))
        if task is run.current:
            raise misuse(RuntimeError("cannot join current thread"))
        if timeout is not None:
            run.observer.watched(LIVES)
        if timeout is not None and timeout <= 0:
            run.look(("joins", self))
            if not task.done:
                fail(run)
        else:
            before = run.current.visible
            run.arrive(lambda: task.done, deadline_of(run, timeout), ("joins", self))
            run.current.visible = before
        if task.done:
            run.observer.joined(run.current, task)
            run.observer.did(run.current, "joins", self)
        else:
            run.observer.did(run.current, "stops waiting for", self)

    @unwatched
    def is_alive(self) -> bool:
        run = stage.run
        if self._interleave_task is None:
            return False
        run.observer.watched(LIVES)
        run.look(("looks at", self))
        return not self._interleave_task.done

    @property
    def name(self) -> str:
        return self._name

    @name.setter
    def name(self, name: object) -> None:
        self._name = self._interleave_name = str(name)

    @property
    def ident(self) -> int | None:
        return None if self._interleave_task is None else _FIRST_IDENT + 4096 * self._interleave_slot

    @property
    def native_id(self) -> int | None:
        return None if self._interleave_task is None else 1000 + self._interleave_task.index

    @property
    def daemon(self) -> bool:
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic: bool) -> None:
        if not self._initialized:
            raise misuse(RuntimeError("Thread.__init__() not called"))
        if self._interleave_task is not None:
            raise misuse(RuntimeError("cannot set daemon status of active thread"))
        self._daemonic = daemonic

    def isDaemon(self) -> bool:
        return self.daemon

    def setDaemon(self, daemonic: bool) -> None:
        self.daemon = daemonic

    def getName(self) -> str:
        return self.name

    def setName(self, name: object) -> None:
        self.name = name

    def __repr__(self) -> str:
        state = "initial" if self._interleave_task is None else "stopped" if self._interleave_task.done else "started"
        return f"<{type(self).__name__}({self._name}, {state}{' daemon' if self._daemonic else ''})>"


class MainThread(Thread):
    """The thread that a schedule begins with; the program did not start it."""

    __module__ = "threading"
    __qualname__ = "_MainThread"

    def __init__(self) -> None:
        self._initialized = True
        self._interleave_name = "main"
        self._name, self._daemonic, self._interleave_slot, self._interleave_number = "MainThread", False, 0, 0
        self._target: Callable[..., Any] | None = None
        self._interleave_task = None


class Timer(Thread):
    """Stand-in for threading.Timer."""

    __module__ = "threading"

    def __init__(
        self,
        interval: float,
        function: Callable[..., Any],
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = gates.Event()

    @unwatched
    def start(self) -> None:
        super().start()
        starter, task = stage.run.current, self._interleave_task
        if task is not None and isinstance(self.interval, int | float) and self.interval >= LONG:
            task.set_by = (starter, starter.waits)

    def cancel(self) -> None:
        self.finished.set()

    def run(self) -> None:
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            call(self.function, self.args, self.kwargs)
        self.finished.set()
