"""Who notes what tasks do to each other: for the reduction, and for stories."""

from typing import TYPE_CHECKING, Protocol

from grader.interleave.task import Task

if TYPE_CHECKING:
    from grader.interleave.scheduler import Run

# kinds of operation: the start and end of a thread, giving back a lock, the begin and the end of a future's work, what
# a pool is asked for, what is logged
LIVES, RELEASES, BEGINS, RESULTS, POOLS, LOGS = KINDS = ("lives", "releases", "begins", "results", "pools", "logs")


class Observer(Protocol):
    """Hears of what tasks do.

    `matters`: the kinds of operation that others watch, so that a switch just before one can matter.
    """

    matters: set[str]

    def watched(self, kind: str) -> None:
        """Somebody can tell whether an operation of that kind has been done."""

    def called_blindly(self, task: Task) -> None:
        """`task` calls a function without instructions of its own: what that touches cannot be told."""

    def forked(self, parent: Task, child: Task) -> None:
        """`parent` has started `child`."""

    def joined(self, task: Task, other: Task) -> None:
        """`task` has waited for the end of `other`."""

    def held(self, task: Task) -> None:
        """The locks that `task` holds have changed."""

    def ended(self, run: "Run") -> None:
        """The schedule is over; its tasks are about to be unwound."""

    def did(self, task: Task, verb: str, resource: object, value: object = None) -> None:
        """`task` has done an operation on a stand-in, `resource`. `verb`: see events.py; `value`: shown with it."""


class Unnoted:
    """Notes nothing: every access and every operation is a switch point, so nothing needs to be known."""

    def __init__(self) -> None:
        self.matters = set(KINDS)

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
