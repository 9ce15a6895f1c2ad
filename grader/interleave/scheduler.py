"""One schedule under way: tasks that take turns with a single baton.

Every task is a real thread, but only the one that holds the baton runs; all others wait on a raw lock of their own.
A task meets the scheduler at its switch points (`Run.arrive`), before an operation that others could notice. An
operation that must wait says when it is `ready`; the scheduler therefore knows at each point who could go on, and
that nobody can is a fact found at once.
"""

import _thread
from collections.abc import Callable
from typing import Any, NoReturn

from grader.interleave.errors import Abort, NotRepeatable
from grader.interleave.guide import Guide
from grader.interleave.observer import Observer
from grader.interleave.options import options_at, wake
from grader.interleave.task import NEVER, Task
from grader.interleave.unwatched import unwatched

POINTS = 20_000  # decisions of one schedule, after which it is too long
ENDLESS = 10_000  # decisions of one with loops that no iterator ends, after which it counts as endless
LAST_ABORTS = 100  # how often a task may swallow its unwinding before its thread is given up
TOO_LONG = f"it takes more than {POINTS:,} steps in one order of threads, which is too much to explore"
NOT_TWICE = "it does not do the same thing twice in the same order of threads"


class Run:
    """One schedule, from the first point of the main task to the end of the last one.

    In: who guides it, who observes it, how to hand a new task to a thread of its own (`launch`), and who can tell
    `why` nobody can go on. Out: `ending` (a word, see `end`), `detail` of it, `most` tasks at once.
    """

    def __init__(
        self,
        guide: Guide,
        observer: Observer,
        launch: Callable[[Task], None],
        why: Callable[["Run"], str | None],
        spurious: bool,
    ) -> None:
        self.guide = guide
        self.why = why
        self.detail: str | None = None
        self.observer = observer
        self.launch = launch
        self.spurious = spurious
        self.tasks: list[Task] = []
        self.current: Task
        self.now = 0.0
        self.progress = 0  # operations done that others could notice: who looks before one is done has not seen it
        self.points = 0  # decisions
        self.rounds = self.endless = 0  # rounds of loops; those of loops that no iterator ends
        self.give_up: Callable[[Task], object]
        self.world: Any = None  # what the program sees, see world.py
        self.numbers = 0  # hands out numbers to locks
        self.over = False
        self.ending: str | None = None
        self.broken: BaseException | None = None
        self.waiting: list[Task] = []  # unfinished when it was over
        self.most = 0
        self.done = _thread.allocate_lock()  # released when it is over
        self.done.acquire()

    # --- the running task calls these

    @unwatched
    def arrive(
        self, ready: Callable[[], bool] | None = None, deadline: float | None = None, pending: object = None
    ) -> bool:
        """A switch point of the running task before an operation that `ready` allows (None: at once).

        Returns whether the operation may be done now: False where `deadline` (virtual seconds) passed first.
        """
        task = self.current
        if self.over:
            self.abort(task)
        task.passed += 1
        task.spins = 0
        task.pending = pending
        task.visible = pending
        if ready is None:
            self.decide(task, True)
            self.progress += 1
            return True
        task.ready, task.deadline = ready, deadline
        try:
            self.decide(task, ready() or (deadline is not None and deadline <= self.now))
            self.progress += 1
            return ready()
        finally:
            task.ready = task.deadline = None

    @unwatched
    def pass_by(self, pending: object, kind: str) -> None:
        """A switch point before an operation that commutes with what others do, unless they watch that `kind`."""
        task = self.current
        if self.over:
            self.abort(task)
        task.passed += 1
        task.spins = 0
        task.pending = pending
        if kind in self.observer.matters or task.passed == task.stop:
            self.decide(task, True)
        self.progress += 1

    def look(self, pending: object) -> None:
        """A switch point before an operation that changes nothing."""
        task = self.current
        if self.over:
            self.abort(task)
        task.passed += 1
        task.looked = True
        task.pending = task.visible = pending
        if not task.waits_on(self.progress) or task.passed == task.stop:
            self.decide(task, True)

    def rest(self, ready: Callable[[], bool], patient: bool, pause: float = 0.0) -> None:
        """The running task yields until `ready`, or until nobody else can go on; never sooner if `patient`."""
        task = self.current
        task.passed += 1
        task.rests, task.patient = True, patient
        task.ready, task.deadline = ready, self.now + pause
        try:
            self.decide(task, ready())
        finally:
            task.rests = task.patient = False
            task.ready = task.deadline = None

    def decide(self, task: Task, able: bool) -> None:
        """Let the guide say who goes on, and hand over. Returns when it is this task's turn again."""
        if able and task.passed != task.stop and self.points < ENDLESS and self.guide.passive:
            self.points += 1
            return
        task.waits += not able and task.deadline is None
        chosen = self._guarded(task, able)
        if chosen is None:
            self.abort(task)
        elif chosen is not task:
            self.current = chosen
            chosen.baton.release()
            task.baton.acquire()
            if self.over:
                self.abort(task)

    def _guarded(self, task: Task, able: bool) -> Task | None:
        """Who goes on; None where it is over, be it for a fault of the engine."""
        try:
            return self._chosen(task, able)
        except NotRepeatable:
            self.end(f"refused: {NOT_TWICE}")
        except BaseException as error:
            self.broken = error
            self.end("broken")
        return None

    def _chosen(self, task: Task, able: bool) -> Task | None:
        self.points += 1
        if self.points > (ENDLESS if self.endless else POINTS):
            self.end("livelocked" if self.endless else f"refused: {TOO_LONG}")
            return None
        if task.passed == task.stop:
            chosen: Task | None = self.guide.planned(task, options_at(self, task, able))
            self.turned()
        else:
            chosen = self.guide.choose(self, task, able)
        if chosen is None:
            self.end("stopped")
        elif not able or chosen is not task:
            wake(self, chosen)
        return chosen

    def turned(self) -> None:
        """A turn was taken otherwise: counts start anew, and the next planned turn is marked."""
        following = self.guide.next_stop()
        for task in self.tasks:
            task.passed = 0
            task.stop = following.passed if following and following.task == task.index else NEVER

    def abort(self, task: Task) -> NoReturn:
        """Unwind the running task: the schedule is over."""
        task.aborts += 1
        if task.aborts > LAST_ABORTS:
            self.give_up(task)
        raise Abort

    # --- beginnings and ends

    def add(self, thread: object) -> Task:
        """A new task, able to go on, that runs `thread`."""
        task = Task(len(self.tasks), thread)
        if (following := self.guide.next_stop()) is not None and following.task == task.index:
            task.stop = following.passed
        self.launch(task)
        self.tasks.append(task)
        if task.index:
            self.observer.forked(self.current, task)
        self.most = max(self.most, sum(not other.done for other in self.tasks[1:]))
        return task

    def finished(self, task: Task) -> bool:
        """A task has come to its end and gives the baton away; it never runs again. Returns whether all is over."""
        task.done = True
        self.progress += 1
        if all(other.done or (other.index and other.thread.daemon) for other in self.tasks):
            self.end("ended")
            return True
        task.passed += 1
        chosen = self._guarded(task, False)
        if chosen is None:
            return True
        self.current = chosen
        chosen.baton.release()
        return False

    def end(self, ending: str) -> None:
        """It is over: `ended`, `stopped` (nobody can go on), `livelocked`, `broken`, or `refused: why`."""
        if not self.over:
            self.over = True
            self.ending = ending
            self.waiting = [task for task in self.tasks if not task.done]
            if ending == "stopped":
                self.detail = self.why(self)
            self.observer.ended(self)
            self.done.release()

    def refuse(self, reason: str) -> NoReturn:
        """The program does what cannot be controlled: `reason` is one plain clause. Unwinds the running task."""
        self.end(f"refused: {reason}")
        self.abort(self.current)

    def fault(self, error: BaseException) -> NoReturn:
        """The engine itself has failed. Unwinds the running task."""
        self.broken = error
        self.end("broken")
        self.abort(self.current)

    def number(self) -> int:
        """A number that no other lock of this run has."""
        self.numbers += 1
        return self.numbers


class _Stage:
    """Where the run under way is found by what the program calls."""

    run: Run


stage = _Stage()
