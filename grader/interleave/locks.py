"""Cooperative stand-ins for the locks of `threading`: same names, same answers, same errors; waiting is a predicate.

Each operation that others could notice is one switch point just before it, then it happens all at once. Taking an
RLock again is none: it commutes with everything others can do there.
"""

from abc import ABC, abstractmethod
from types import TracebackType

from grader.interleave.errors import misuse
from grader.interleave.observer import RELEASES
from grader.interleave.scheduler import Run, stage
from grader.interleave.standin import inner, stand_in
from grader.interleave.task import Task
from grader.interleave.timeouts import deadline_of, fail, lock_timeout
from grader.interleave.unwatched import unwatched


@stand_in
class Lockable(ABC):
    """What Lock and RLock share: who holds it, and how many times."""

    __module__ = "threading"
    quiet = False  # its operations are no switch points unless they wait
    part_of: object = None  # the condition that it was made for

    def __init__(self) -> None:
        self.holder: Task | None = None
        self.depth = 0
        self.number = stage.run.number()

    @inner
    def free(self) -> bool:
        return self.holder is None

    @inner
    def owned(self, task: Task) -> bool:
        return self.holder is task

    @inner
    def take(self, run: Run, depth: int) -> None:
        task = run.current
        self.holder, self.depth = task, depth
        task.held = task.held | {self.number}
        run.observer.held(task)
        run.observer.did(task, "takes", self)

    @inner
    def give(self, run: Run) -> int:
        """Let it go entirely; returns how many times it was held."""
        holder, depth = self.holder, self.depth
        assert holder is not None
        self.holder, self.depth = None, 0
        holder.held = holder.held - {self.number}
        run.observer.held(holder)
        run.observer.did(run.current, "releases", self)
        return depth

    def _await(self, run: Run, timeout: float | None) -> bool:
        """Wait until it is free, at most `timeout` seconds, and take it."""
        task = run.current
        if timeout is not None or task.visible not in (None, self):
            run.observer.watched(RELEASES)
        if timeout == 0.0:
            if not self.quiet:
                run.arrive(None, None, ("tries", self))
            if self.holder is not None and self.quiet:
                return False
            if self.holder is not None:
                run.observer.did(run.current, "fails to take", self)
                return fail(run)
        elif self.quiet and self.holder is None:
            pass
        elif not run.arrive(self.free, deadline_of(run, timeout), ("takes", self)):
            run.observer.did(run.current, "stops waiting for", self)
            return False
        self.take(run, 1)
        task.visible = self
        return True

    @unwatched
    def locked(self) -> bool:
        run = stage.run
        run.observer.watched(RELEASES)
        run.look(("looks at", self))
        return self.holder is not None

    @inner
    def __enter__(self) -> bool:
        return self.acquire()

    @abstractmethod
    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take it: each kind has its own way."""

    @abstractmethod
    def release(self) -> None:
        """Give it back."""

    @inner
    def __exit__(self, kind: object, error: object, traceback: TracebackType | None) -> None:
        self.release()

    def __repr__(self) -> str:
        return f"<{'unlocked' if self.holder is None else 'locked'} {type(self).__name__}>"


@stand_in
class Lock(Lockable):
    """Stand-in for threading.Lock."""

    __module__ = "threading"

    @unwatched
    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        return self._await(stage.run, lock_timeout(blocking, timeout))

    @unwatched
    def release(self) -> None:
        run = stage.run
        if self.holder is not run.current:
            run.observer.watched(RELEASES)
        if not self.quiet:
            run.pass_by(("releases", self), RELEASES)
        if self.holder is None:
            raise misuse(RuntimeError("release unlocked lock"))
        self.give(run)
        run.current.visible = self

    acquire_lock = acquire
    release_lock = release
    locked_lock = Lockable.locked


@stand_in
class RLock(Lockable):
    """Stand-in for threading.RLock."""

    __module__ = "threading"

    @unwatched
    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        run = stage.run
        limit = lock_timeout(blocking, timeout)
        if self.holder is run.current:
            self.depth += 1
            return True
        return self._await(run, limit)

    @unwatched
    def release(self) -> None:
        run = stage.run
        if self.holder is not run.current:
            raise misuse(RuntimeError("cannot release un-acquired lock"))
        if self.depth > 1:
            self.depth -= 1
            return
        if not self.quiet:
            run.pass_by(("releases", self), RELEASES)
        self.give(run)
        run.current.visible = self

    def _is_owned(self) -> bool:
        return self.holder is stage.run.current
