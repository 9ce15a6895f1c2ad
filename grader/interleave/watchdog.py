"""Whether a thread that makes no progress works or waits: facts of the kernel where it tells them."""

import sys
import time
import types
from dataclasses import dataclass
from pathlib import Path

_TICKS = 100.0  # per second, in /proc (USER_HZ, which Linux fixes at 100 for every architecture in use)


@dataclass(frozen=True)
class State:
    """One look at a thread: is it asleep, and how many seconds of processor time has it used."""

    asleep: bool
    seconds: float


def look(native_id: int) -> State:
    """The state of a thread of this process (proc(5): fields 3, 14 and 15 of its stat)."""
    try:
        text = Path(f"/proc/self/task/{native_id}/stat").read_text("ascii", "replace")
    except OSError:  # no such file on this system: only the whole process can be looked at
        seconds = time.process_time()
        return State(asleep=True, seconds=seconds)
    fields = text.rpartition(")")[2].split()
    return State(asleep=fields[0] in "SD", seconds=(int(fields[11]) + int(fields[12])) / _TICKS)


def stands_at(ident: int, package: str) -> tuple[bool, types.FrameType | None]:
    """Whether a thread is inside the given package itself, and its innermost frame."""
    frame = sys._current_frames().get(ident)
    inside = frame is not None and frame.f_globals.get("__package__") == package
    return inside, frame
