"""A cooperative stand-in for threading.Condition.

To notify a condition of which no waiter has a timeout is no switch point: the lock is held, so nobody can look, and it
commutes with everything others can do there.
"""

from collections.abc import Callable
from types import TracebackType
from typing import Any, Protocol

from grader.interleave.errors import misuse
from grader.interleave.locks import Lockable, RLock
from grader.interleave.observer import RELEASES
from grader.interleave.scheduler import Run, stage
from grader.interleave.standin import stand_in
from grader.interleave.task import Task
from grader.interleave.timeouts import deadline_of
from grader.interleave.unwatched import unwatched


class LockLike(Protocol):
    """What a Condition needs of its lock."""

    holder: Task | None

    def free(self) -> bool: ...
    def take(self, run: Run, depth: int) -> None: ...
    def give(self, run: Run) -> int: ...
    def owned(self, task: Task) -> bool: ...
    def acquire(self, blocking: bool = ..., timeout: float = ...) -> bool: ...
    def release(self) -> None: ...


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
    _new_lock: Callable[[], Lockable] = RLock

    def __init__(self, lock: LockLike | None = None) -> None:
        self._lock: LockLike = self._own_lock() if lock is None else lock
        self._waiters: list[_Waiter] = []
        self.lost: set[Task] = set()

    def _own_lock(self) -> Lockable:
        lock = type(self)._new_lock()
        lock.part_of = self
        return lock

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
        if not isinstance(self._lock, Lockable):  # the program's own kind of lock
            if self._lock.acquire(False):
                self._lock.release()
                return False
            return True
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
        own = not isinstance(lock, Lockable)  # the program's: it can only be asked to let go and be taken again
        if own:
            lock.release()
        depth = 0 if own else lock.give(run)

        def nudge() -> None:
            waiter.wake()
            self._waiters.remove(waiter)

        task.nudge = nudge
        try:
            if timeout is None:
                run.arrive(lambda: waiter.woken and (own or lock.free()), None, ("waits for", self))
                woken = True
            else:
                woken = run.arrive(lambda: waiter.woken, deadline_of(run, timeout), ("waits for", self))
        finally:
            task.nudge = None
        if not woken:
            self._waiters.remove(waiter)
        if own:
            lock.acquire()
            return woken
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

    @unwatched
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
