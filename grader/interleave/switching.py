"""Switch points at instructions: what the instruments of all Pythons share.

A callback may only wait in its own thread, which real threads do.
"""

import types

from grader.interleave.accesses import Site
from grader.interleave.callers import for_the_program, operation_around
from grader.interleave.points import At
from grader.interleave.program import Compiled
from grader.interleave.touched import WRITES


class Switching:
    """The instruments of one exploration. Use as a context; `enter` is for each thread that runs tasks."""

    def __init__(self, compiled: Compiled, at: At) -> None:
        self.compiled = compiled
        self.at = at

    def __enter__(self) -> "Switching":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def enter(self) -> None:
        pass

    def intact(self) -> bool:
        """Whether the program has left the instruments alone."""
        return True

    def enter_function(self, site: Site, frame: types.FrameType) -> None:
        """A function of the program begins, or a generator goes on: inside an operation others may meet that."""
        touched = operation_around(self.compiled, frame)
        if touched:
            self.at(site, touched == WRITES, frame)

    def is_aside(self, frame: types.FrameType) -> bool:
        """Whether library code is at work for somebody whose steps do not count."""
        return not for_the_program(self.compiled, frame)
