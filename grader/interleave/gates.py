"""Cooperative stand-ins for what threads pass through: Semaphore, BoundedSemaphore, Event, Barrier."""

from collections.abc import Callable
from threading import BrokenBarrierError
from types import TracebackType
from typing import Any

from grader.interleave.errors import misuse
from grader.interleave.scheduler import stage
from grader.interleave.standin import call, stand_in
from grader.interleave.timeouts import deadline_of, fail
from grader.interleave.unwatched import unwatched


@stand_in
class Semaphore:
    """Stand-in for threading.Semaphore."""

    __module__ = "threading"
    holder = None
    quiet = False

    def __init__(self, value: int = 1) -> None:
        if value < 0:
            raise misuse(ValueError("semaphore initial value must be >= 0"))
        self._value = value

    def _open(self) -> bool:
        return self._value > 0

    @unwatched
    def acquire(self, blocking: bool = True, timeout: float | None = None) -> bool:
        if not blocking and timeout is not None:
            raise misuse(ValueError("can't specify timeout for non-blocking acquire"))
        run = stage.run
        if not blocking or (timeout is not None and timeout <= 0):
            if not self.quiet:
                run.arrive(None, None, ("tries", self))
            if self._value == 0 and self.quiet:
                return False
            if self._value == 0:
                run.observer.did(run.current, "fails to take", self)
                return fail(run)
        elif self.quiet and self._value:
            pass
        elif not run.arrive(self._open, deadline_of(run, timeout), ("takes", self)):
            run.observer.did(run.current, "stops waiting for", self)
            return False
        self._value -= 1
        run.observer.did(run.current, "takes", self)
        return True

    __enter__ = acquire

    @unwatched
    def release(self, n: int = 1) -> None:
        if n < 1:
            raise misuse(ValueError("n must be one or more"))
        run = stage.run
        if not self.quiet:
            run.arrive(None, None, ("releases", self))
        self._check(n)
        self._value += n
        run.observer.did(run.current, "releases", self)

    def _check(self, n: int) -> None:
        """Any number may be released."""

    def __exit__(self, kind: object, error: object, traceback: TracebackType | None) -> None:
        self.release()


@stand_in
class BoundedSemaphore(Semaphore):
    """Stand-in for threading.BoundedSemaphore."""

    __module__ = "threading"

    def __init__(self, value: int = 1) -> None:
        super().__init__(value)
        self._initial_value = value

    def _check(self, n: int) -> None:
        if self._value + n > self._initial_value:
            raise misuse(ValueError("Semaphore released too many times"))


@stand_in
class Event:
    """Stand-in for threading.Event."""

    __module__ = "threading"
    holder = None

    def __init__(self) -> None:
        self._flag = False
        self._times = 0  # that it was set

    @unwatched
    def is_set(self) -> bool:
        run = stage.run
        run.look(("looks at", self))
        run.observer.did(run.current, "looks at", self, self._flag)
        return self._flag

    isSet = is_set

    @unwatched
    def set(self) -> None:
        run = stage.run
        run.arrive(None, None, ("sets", self))
        self._flag = True
        self._times += 1
        run.observer.did(run.current, "sets", self)

    @unwatched
    def clear(self) -> None:
        run = stage.run
        run.arrive(None, None, ("clears", self))
        self._flag = False
        run.observer.did(run.current, "clears", self)

    @unwatched
    def wait(self, timeout: float | None = None) -> bool:
        run = stage.run
        if timeout is not None and timeout <= 0:
            return self.is_set() or fail(run)
        if run.world.compiled.clears:
            # Whoever waits already passes, though it be cleared at once; who is about to does not.
            run.arrive(None, None, ("waits for", self))
        times = self._times
        found = run.arrive(lambda: self._flag or self._times != times, deadline_of(run, timeout), ("waits for", self))
        run.observer.did(run.current, "passes" if found else "stops waiting for", self)
        return found


class _Round:
    """One filling of a barrier."""

    def __init__(self) -> None:
        self.waiting = 0
        self.opened = False
        self.broken = False


@stand_in
class Barrier:
    """Stand-in for threading.Barrier."""

    __module__ = "threading"
    holder = None

    def __init__(self, parties: int, action: Callable[[], Any] | None = None, timeout: float | None = None) -> None:
        if parties < 1:
            raise misuse(ValueError("parties must be > 0"))
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._round = _Round()

    def wait(self, timeout: float | None = None) -> int:
        run = stage.run
        run.arrive(None, None, ("waits at", self))
        current = self._round
        if current.broken:
            raise misuse(BrokenBarrierError())
        index = current.waiting
        current.waiting += 1
        run.observer.did(run.current, "waits at", self)
        if current.waiting == self._parties:
            self._open(current)
            return index
        limit = self._timeout if timeout is None else timeout
        passed = run.arrive(lambda: current.opened or current.broken, deadline_of(run, limit), ("waits at", self))
        if not passed or current.broken:
            current.broken = True
            raise misuse(BrokenBarrierError())
        return index

    def _open(self, current: _Round) -> None:
        if self._action is not None:
            try:
                call(self._action, (), {})
            except BaseException:
                current.broken = True
                raise
        current.opened = True
        self._round = _Round()

    def reset(self) -> None:
        stage.run.arrive(None, None, ("resets", self))
        self._round.broken = self._round.waiting > 0
        self._round = _Round()

    def abort(self) -> None:
        stage.run.arrive(None, None, ("breaks", self))
        self._round.broken = True

    @property
    def parties(self) -> int:
        return self._parties

    @property
    def n_waiting(self) -> int:
        stage.run.look(("looks at", self))
        return self._round.waiting

    @property
    def broken(self) -> bool:
        stage.run.look(("looks at", self))
        return self._round.broken
