"""Stand-ins for `time` and `datetime`: a virtual clock that moves only when somebody waits."""

import datetime as real_dates
import time as real
from typing import Any

from grader.interleave.errors import misuse
from grader.interleave.scheduler import stage
from grader.interleave.timeouts import fail

_START = 1_700_000_000.0  # what time.time() says at the beginning of each schedule
_READS = 50  # readings without anything else happening, after which a reader is taken to wait for time to pass


def sleep(seconds: float) -> None:
    """Stand-in for time.sleep: others may run meanwhile, or not."""
    run = stage.run
    if not isinstance(seconds, int | float):
        raise misuse(TypeError(f"{type(seconds).__name__!r} object cannot be interpreted as an integer"))
    if seconds < 0:
        raise misuse(ValueError("sleep length must be non-negative"))
    if seconds == 0:
        run.look(("sleeps", None))
        fail(run)
    else:
        run.arrive(lambda: False, run.now + seconds, ("sleeps", None))
    run.observer.did(run.current, "sleeps", None)


def monotonic() -> float:
    """Stand-in for time.monotonic, perf_counter: virtual seconds since the schedule began."""
    run = stage.run
    task = run.current
    if task.read_at != run.progress:
        task.read_at, task.reads = run.progress, 0
    task.reads += 1
    if task.reads > _READS:
        run.now += 1e-6 * 2.0 ** min(task.reads - _READS, 60)
    return run.now


def monotonic_ns() -> int:
    """Stand-in for time.monotonic_ns."""
    return round(monotonic() * 1e9)


def now() -> float:
    """Stand-in for time.time."""
    return _START + monotonic()


def now_ns() -> int:
    """Stand-in for time.time_ns."""
    return round(now() * 1e9)


def contents() -> dict[str, Any]:
    """What the stand-in module `time` holds; what reads no clock is the real thing."""
    names = {name: value for name, value in vars(real).items() if not name.startswith("__")}
    names.update(sleep=sleep, monotonic=monotonic, perf_counter=monotonic, time=now)
    names.update(monotonic_ns=monotonic_ns, perf_counter_ns=monotonic_ns, time_ns=now_ns)
    names.update(process_time=monotonic, thread_time=monotonic)
    return names


class datetime(real_dates.datetime):
    """Stand-in for datetime.datetime: the real one, by the virtual clock."""

    __module__ = "datetime"

    @classmethod
    def now(cls, tz: real_dates.tzinfo | None = None) -> "datetime":
        return cls.fromtimestamp(now(), tz)

    @classmethod
    def today(cls) -> "datetime":
        return cls.now()

    @classmethod
    def utcnow(cls) -> "datetime":
        return cls.now(real_dates.UTC).replace(tzinfo=None)


def dates() -> dict[str, Any]:
    """What the stand-in module `datetime` holds."""
    names = {name: value for name, value in vars(real_dates).items() if not name.startswith("__")}
    return {**names, "datetime": datetime}
