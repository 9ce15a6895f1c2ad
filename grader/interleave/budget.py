"""What a search may use up: schedules, steps and seconds."""

import time

SCHEDULES = 20_000
STEPS = 4_000_000  # a minute or so of a program with long loops, which would take hours otherwise


class Budget:
    """What is left of what a search may use up.

    In: `schedules` in all; `steps`: decisions about who goes next, of all schedules together; `seconds` (real) from
    now on, None: as long as it takes.
    """

    def __init__(self, schedules: int, steps: int, seconds: float | None) -> None:
        self.most = schedules
        self.schedules = 0  # run so far
        self._steps = steps
        self._end = None if seconds is None else time.monotonic() + seconds

    @property
    def used_up(self) -> bool:
        """Whether no schedule may be run any more."""
        late = self._end is not None and time.monotonic() > self._end
        return self.schedules >= self.most or self._steps <= 0 or late

    def spend(self, steps: int) -> None:
        """Take off one schedule that took so many steps."""
        self.schedules += 1
        self._steps -= steps
