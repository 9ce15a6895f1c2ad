"""Cooperative stand-ins for the locks of `threading`: same names, same answers, same errors; waiting is a predicate.

Each operation that others could notice is one switch point just before it, then it happens all at once. Two are left
out because they commute with everything others can do there: taking an RLock again, and notifying a condition of
which no waiter has a timeout (the lock is held, so nobody can look).
"""

from collections.abc import Callable
from types import TracebackType
from typing import Any, Protocol

from grader.interleave.errors import misuse
from grader.interleave.observer import RELEASES
from grader.interleave.scheduler import Run, stage
from grader.interleave.standin import stand_in
from grader.interleave.task import Task

TIMEOUT_MAX = 292277024.0


class LockLike(Protocol):
    """What a Condition needs of its lock."""

    holder: Task | None

    def free(self) -> bool: ...
    def take(self, run: Run, depth: int) -> None: ...
    def give(self, run: Run) -> int: ...
    def owned(self, task: Task) -> bool: ...
    def acquire(self, blocking: bool = ..., timeout: float = ...) -> bool: ...
    def release(self) -> None: ...


def deadline_of(run: Run, timeout: float | None) -> float | None:
    """The virtual time at which a wait of `timeout` seconds ends, None for ever."""
    return None if timeout is None else run.now + max(0.0, timeout)


def fail(run: Run) -> bool:
    """An attempt that may be repeated has failed: the others get their turn. Returns False."""
    before = run.progress
    run.rest(lambda: run.progress != before, patient=False)
    return False


def _check_timeout(blocking: bool, timeout: float) -> float | None:
    """The timeout of a lock in seconds, None for none, 0.0 for a try. Raises as the real locks do."""
    if not blocking:
        if timeout != -1:
            raise misuse(ValueError("can't specify a timeout for a non-blocking call"))
        return 0.0
    if timeout == -1:
        return None
    if timeout < 0:
        raise misuse(ValueError("timeout value must be a non-negative number"))
    if timeout > TIMEOUT_MAX:
        raise misuse(OverflowError("timeout value is too large"))
    return timeout


@stand_in
class _Lockable:
    """What Lock and RLock share: who holds it, and how many times."""

    __module__ = "threading"
    quiet = False  # its operations are no switch points unless they wait

    def __init__(self) -> None:
        self.holder: Task | None = None
        self.depth = 0
        self.number = stage.run.number()

    def free(self) -> bool:
        return self.holder is None

    def owned(self, task: Task) -> bool:
        return self.holder is task

    def take(self, run: Run, depth: int) -> None:
        task = run.current
        self.holder, self.depth = task, depth
        task.held = task.held | {self.number}
        run.observer.held(task)
        run.observer.did(task, "takes", self)

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

    def locked(self) -> bool:
        run = stage.run
        run.observer.watched(RELEASES)
        run.look(("looks at", self))
        return self.holder is not None

    def __enter__(self) -> bool:
        return self.acquire()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        raise NotImplementedError

    def release(self) -> None:
        raise NotImplementedError

    def __exit__(self, kind: object, error: object, traceback: TracebackType | None) -> None:
        self.release()

    def __repr__(self) -> str:
        return f"<{'unlocked' if self.holder is None else 'locked'} {type(self).__name__}>"


@stand_in
class Lock(_Lockable):
    """Stand-in for threading.Lock."""

    __module__ = "threading"

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        return self._await(stage.run, _check_timeout(blocking, timeout))

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
    locked_lock = _Lockable.locked


@stand_in
class RLock(_Lockable):
    """Stand-in for threading.RLock."""

    __module__ = "threading"

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        run = stage.run
        limit = _check_timeout(blocking, timeout)
        if self.holder is run.current:
            self.depth += 1
            return True
        return self._await(run, limit)

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


class _Waiter:
    """One thread in a condition's `wait`."""

    __slots__ = ("task", "timed", "woken")

    def __init__(self, task: Task, timed: bool) -> None:
        self.woken = False
        self.task = task
        self.timed = timed

    def wake(self) -> None:
        self.woken = True
        self.task.nudge = None


@stand_in
class Condition:
    """Stand-in for threading.Condition. `lost` are the tasks whose notifications found nobody waiting."""

    __module__ = "threading"
    _new_lock: Callable[[], LockLike] = RLock

    def __init__(self, lock: LockLike | None = None) -> None:
        self._lock = type(self)._new_lock() if lock is None else lock
        self._waiters: list[_Waiter] = []
        self.lost: set[Task] = set()

    @property
    def holder(self) -> Task | None:
        return None

    def acquire(self, *arguments: Any, **named: Any) -> bool:
        return self._lock.acquire(*arguments, **named)

    def release(self) -> None:
        self._lock.release()

    def locked(self) -> bool:
        return not self._lock.free()

    def __enter__(self) -> bool:
        return self._lock.__enter__()  # type: ignore[attr-defined, no-any-return]

    def __exit__(self, kind: object, error: object, traceback: TracebackType | None) -> None:
        self._lock.__exit__(kind, error, traceback)  # type: ignore[attr-defined]

    def _owned(self, run: Run) -> bool:
        # A plain Lock does not know its owner: the real Condition is content when anybody holds it.
        return self._lock.owned(run.current) if isinstance(self._lock, RLock) else not self._lock.free()

    def wait(self, timeout: float | None = None) -> bool:
        run = stage.run
        if not self._owned(run):
            raise misuse(RuntimeError("cannot wait on un-acquired lock"))
        task, lock = run.current, self._lock
        run.pass_by(("waits for", self), RELEASES)
        waiter = _Waiter(task, timeout is not None)
        self._waiters.append(waiter)
        run.observer.did(task, "waits for", self)
        depth = lock.give(run)

        def nudge() -> None:
            waiter.wake()
            self._waiters.remove(waiter)

        task.nudge = nudge
        try:
            if timeout is None:
                run.arrive(lambda: waiter.woken and lock.free(), None, ("waits for", self))
                woken = True
            else:
                woken = run.arrive(lambda: waiter.woken, deadline_of(run, timeout), ("waits for", self))
        finally:
            task.nudge = None
        if not woken:
            self._waiters.remove(waiter)
        if not lock.free():
            run.arrive(lock.free, None, ("takes", lock))
        lock.take(run, depth)
        task.visible = lock
        return woken

    def wait_for(self, predicate: Callable[[], Any], timeout: float | None = None) -> Any:
        run = stage.run
        end = deadline_of(run, timeout)
        result = predicate()
        while not result:
            if end is not None and end <= run.now:
                break
            self.wait(None if end is None else end - run.now)
            result = predicate()
        return result

    def notify(self, n: int = 1) -> None:
        run = stage.run
        if not self._owned(run):
            raise misuse(RuntimeError("cannot notify on un-acquired lock"))
        if any(waiter.timed for waiter in self._waiters):
            run.arrive(None, None, ("notifies", self))
        run.progress += 1
        run.observer.did(run.current, "notifies", self)
        if not self._waiters:
            self.lost.add(run.current)
        for waiter in self._waiters[:n]:
            waiter.wake()
            self._waiters.remove(waiter)

    def notify_all(self) -> None:
        self.notify(max(1, len(self._waiters)))

    notifyAll = notify_all
