"""One thread of a program, as the scheduler sees it."""

import _thread
from collections.abc import Callable
from typing import Any

NEVER = -1  # no point at which a turn is planned, no progress at which the clock was read


class Task:
    """One thread of the program: whether it could go on, and what it holds.

    `passed` counts its switch points since the last turn taken otherwise; at `stop` a turn is planned.
    `ready` is None where it could go on at once; `deadline` is in virtual seconds.
    """

    __slots__ = (
        "aborts", "alike", "baton", "came_round", "clock", "deadline", "done", "epoch", "hastened", "held", "index",
        "looked", "nudge", "passed", "patient", "pending", "read_at", "reads", "ready", "rests", "segment", "set_by",
        "spins", "stop", "thread", "vain", "visible", "waits",
    )  # fmt: skip

    def __init__(self, index: int, thread: Any) -> None:
        self.index = index
        self.thread = thread  # the program's Thread object
        self.baton: _thread.LockType
        self.passed = 0
        self.stop = NEVER
        self.ready: Callable[[], bool] | None = None
        self.deadline: float | None = None
        self.nudge: Callable[[], None] | None = None  # wakes it for no reason
        self.rests = False  # its deadline only yields: it is due when nobody else can go on
        self.patient = False  # it is not woken before its deadline
        self.set_by: tuple[Task, int] | None = None  # who set this timer of long, and how often that had waited then
        self.waits = 0  # how often it could not go on until others had done something, however long that takes
        self.hastened = False  # a wait of it has been ended early before
        self.done = False
        self.pending: object = None  # what it is about to do, for reports
        self.spins = 0
        self.alike = 0  # rounds of a loop that only waits, each as the one before, when `progress` was
        self.came_round = NEVER
        self.visible: object = None  # what its last operation was on that others can notice, None at its start
        self.looked = False  # it has read something that others might change
        self.vain = 0
        self.reads = 0  # of the clock, since `progress` was `read_at`
        self.read_at = NEVER
        self.aborts = 0
        self.held: frozenset[int] = frozenset()  # numbers of the locks it holds
        self.clock: dict[int, int] = {}  # by task: the last segment of it that is over for sure
        self.segment = 0  # counts its starts and joins
        self.epoch = 0  # stands for held and segment

    def waits_on(self, progress: int) -> bool:
        """Whether it goes round in a loop where nothing has changed: a switch there is one a round ago."""
        return self.alike > 0 and self.came_round == progress

    @property
    def far_off(self) -> bool:
        """Whether it is a timer of long that was set just now: whoever did that has not waited for anybody since."""
        if self.set_by is None:
            return False
        starter, waits = self.set_by
        return not starter.done and starter.waits == waits

    def able(self, now: float) -> bool:
        """Whether it could go on without anybody else doing something."""
        if self.ready is None or self.ready():
            return True
        return self.deadline is not None and self.deadline <= now and not self.rests
