"""How long stand-ins wait: timeouts of locks, deadlines in virtual time, and tries that do not wait at all."""

import _thread

from grader.interleave.errors import misuse
from grader.interleave.scheduler import Run

TIMEOUT_MAX = _thread.TIMEOUT_MAX


def deadline_of(run: Run, timeout: float | None) -> float | None:
    """The virtual time at which a wait of `timeout` seconds ends, None for ever."""
    return None if timeout is None else run.now + max(0.0, timeout)


def fail(run: Run) -> bool:
    """An attempt that may be repeated has failed: the others get their turn. Returns False."""
    before = run.progress
    run.rest(lambda: run.progress != before, patient=False)
    return False


def lock_timeout(blocking: bool, timeout: float) -> float | None:
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
