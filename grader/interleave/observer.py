"""Who notes what tasks do to each other: for the reduction, and for stories."""

from typing import TYPE_CHECKING, Protocol

from grader.interleave.task import Task

if TYPE_CHECKING:
    from grader.interleave.scheduler import Run

LIVES, RELEASES = "lives", "releases"  # kinds of operation: the start and end of a thread, giving back a lock


class Observer(Protocol):
    """Hears of what tasks do.

    `matters`: the kinds of operation that others watch, so that a switch just before one can matter.
    """

    matters: set[str]

    def watched(self, kind: str) -> None: ...
    def called_blindly(self, task: Task) -> None: ...
    def forked(self, parent: Task, child: Task) -> None: ...
    def joined(self, task: Task, other: Task) -> None: ...
    def held(self, task: Task) -> None: ...
    def ended(self, run: "Run") -> None: ...
    def did(self, task: Task, verb: str, resource: object, value: object = None) -> None: ...


class Unnoted:
    """Notes nothing: every access and every operation is a switch point, so nothing needs to be known."""

    def __init__(self) -> None:
        self.matters = {LIVES, RELEASES}

    def watched(self, kind: str) -> None:
        pass

    def called_blindly(self, task: Task) -> None:
        pass

    def forked(self, parent: Task, child: Task) -> None:
        pass

    def joined(self, task: Task, other: Task) -> None:
        pass

    def held(self, task: Task) -> None:
        pass

    def ended(self, run: "Run") -> None:
        pass

    def did(self, task: Task, verb: str, resource: object, value: object = None) -> None:
        pass
