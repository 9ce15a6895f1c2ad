"""One schedule under way: tasks that take turns with a single baton, and who may be next.

Every task is a real thread, but only the one that holds the baton runs; all others wait on a raw lock of their own.
A task meets the scheduler at its switch points (`Run.arrive`), before an operation that others could notice. An
operation that must wait says when it is `ready`; the scheduler therefore knows at each point who could go on, and
that nobody can is a fact found at once.
"""

import _thread
import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, Protocol

from grader.interleave.errors import Abort, NotRepeatable, misuse
from grader.interleave.schedule import IN_TURN, Schedule, Turn

MAIN = 0
POINTS = 5_000  # decisions of one schedule, after which it counts as endless
ROUNDS = 50_000  # rounds of its loops that no iterator ends, after which it counts as endless
LONG = 500_000  # rounds of its other loops, which are too many to explore
VAIN = 50  # such rounds of turns in a row, after which a loop that waits for a change waits for ever
PATIENCE = 100  # turns of a loop that changes nothing, after which others get their turn
NEVER = -1
LAST_ABORTS = 100  # how often a task may swallow its unwinding before its thread is given up
NOT_TWICE = "it does not do the same thing twice in the same order of threads"
LIVES, RELEASES = "lives", "releases"


class Task:
    """One thread of the program: whether it could go on, and what it holds.

    `passed` counts its switch points since the last turn taken otherwise; at `stop` a turn is planned.
    `ready` is None where it could go on at once; `deadline` is in virtual seconds.
    """

    __slots__ = (
        "aborts", "baton", "call", "clock", "deadline", "done", "epoch", "hastened", "held", "index", "looked", "nudge",
        "passed", "patient", "pending", "read_at", "reads", "ready", "rests", "segment", "spins", "stop", "thread",
        "vain", "visible",
    )  # fmt: skip

    def __init__(self, index: int, thread: Any) -> None:
        self.index = index
        self.thread = thread  # the program's Thread object
        self.baton: _thread.LockType
        self.call = ""
        self.passed = 0
        self.stop = NEVER
        self.ready: Callable[[], bool] | None = None
        self.deadline: float | None = None
        self.nudge: Callable[[], None] | None = None  # wakes it for no reason
        self.rests = False  # its deadline only yields: it is due when nobody else can go on
        self.patient = False  # it is not woken before its deadline
        self.hastened = False  # a wait of it has been ended early before
        self.done = False
        self.pending: object = None  # what it is about to do, for reports
        self.spins = 0
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

    def able(self, now: float) -> bool:
        """Whether it could go on without anybody else doing something."""
        if self.ready is None or self.ready():
            return True
        return self.deadline is not None and self.deadline <= now and not self.rests


Options = list[tuple[Task, int]]  # who may go on, and the forced switches it costs; the default first


class Observer(Protocol):
    """Who notes what tasks do to each other: for the reduction, and for stories.

    `matters`: the kinds of operation that others watch, so that a switch just before one can matter (LIVES: the start
    and end of a thread; RELEASES: giving back a lock).
    """

    matters: set[str]

    def watched(self, kind: str) -> None: ...
    def called_blindly(self, task: Task) -> None: ...
    def forked(self, parent: Task, child: Task) -> None: ...
    def joined(self, task: Task, other: Task) -> None: ...
    def held(self, task: Task) -> None: ...
    def ended(self, run: "Run") -> None: ...
    def did(self, task: Task, verb: str, resource: object, value: object = None) -> None: ...


class Guide:
    """Who takes which turn: the planned turns, then the default; `forks` lists what could have been done instead.

    `room`: how many forced switches more may be spent, so which alternatives are worth noting.
    """

    def __init__(self, plan: Schedule = (), room: int = 0) -> None:
        self.plan = plan
        self.room = room
        self.taken = 0  # planned turns taken
        self.forced = 0
        self.in_turn = True
        self.forks: list[tuple[int, int, Options]] = []

    def next_stop(self) -> Turn | None:
        return self.plan[self.taken] if self.taken < len(self.plan) else None

    def planned(self, task: Task, options: Options) -> Task:
        """The task that the plan names here."""
        wanted = self.plan[self.taken].to
        others = options[1:]
        if not others:
            raise NotRepeatable
        self.taken += 1
        for place, (other, cost) in enumerate(others):
            if wanted in (other.index, IN_TURN):
                self.forced += cost
                self.in_turn = place == 0
                return other
        raise NotRepeatable

    def choose(self, run: "Run", task: Task, able: bool) -> Task | None:
        """The default, None where nobody can go on; notes the alternatives that the room allows."""
        room = self.room
        if able and (room == 0 or self.taken < len(self.plan)):
            return task
        options = run.options(task, able)
        if len(options) > 1 and self.taken == len(self.plan):
            others = [option for option in options[1:] if option[1] <= room]
            if others:
                self.forks.append((task.index, task.passed, others))
        return options[0][0] if options else None


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
        why: Callable[["Run"], str],
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
        self.progress = 0  # operations that others could notice
        self.points = 0  # decisions
        self.rounds = 0  # of loops
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
        self.progress += 1
        task.pending = pending
        task.visible = pending
        if ready is None:
            self.decide(task, True)
            return True
        task.ready, task.deadline = ready, deadline
        try:
            self.decide(task, ready() or (deadline is not None and deadline <= self.now))
            return ready()
        finally:
            task.ready = task.deadline = None

    def pass_by(self, pending: object, kind: str) -> None:
        """A switch point before an operation that commutes with what others do, unless they watch that `kind`."""
        task = self.current
        if self.over:
            self.abort(task)
        task.passed += 1
        task.spins = 0
        self.progress += 1
        task.pending = pending
        if kind in self.observer.matters or task.passed == task.stop:
            self.decide(task, True)

    def call(self, function: Callable[..., Any], arguments: Iterable[Any], named: Mapping[str, Any]) -> Any:
        """Call what the program wants called. What is no Python function has no instructions to watch, so the call
        as a whole is a switch point."""
        if isinstance(function, types.FunctionType | types.MethodType):
            return function(*arguments, **named)
        self.observer.called_blindly(self.current)
        self.arrive(None, None, ("calls", None))
        try:
            return function(*arguments, **named)
        except Exception as error:
            misuse(error)
            raise

    def look(self, pending: object) -> None:
        """A switch point before an operation that changes nothing."""
        task = self.current
        if self.over:
            self.abort(task)
        task.passed += 1
        task.looked = True
        task.pending = task.visible = pending
        self.decide(task, True)

    def rest(self, ready: Callable[[], bool], patient: bool) -> None:
        """The running task yields until `ready`, or until nobody else can go on. `patient`: never sooner."""
        task = self.current
        task.passed += 1
        task.rests, task.patient = True, patient
        task.ready, task.deadline = ready, self.now
        try:
            self.decide(task, ready())
        finally:
            task.rests = task.patient = False
            task.ready = task.deadline = None

    def idle(self, task: Task, endless: bool) -> None:
        """A loop of the running task came round. `endless`: no iterator ends it."""
        self.rounds += 1
        if self.rounds > (ROUNDS if endless else LONG):
            if not endless:
                self.refuse(f"a loop goes round {LONG:,} times in one schedule, which is too much to explore")
            self.end("livelocked")
            self.abort(task)
        task.spins += 1
        if task.spins > PATIENCE:
            task.spins = 0
            before = self.progress
            self.rest(lambda: self.progress != before, patient=True)
            self._count_vain(task, self.progress == before)

    def _count_vain(self, task: Task, vain: bool) -> None:
        """A loop has come round many times. `vain`: meanwhile nothing changed, and nobody else can go on.

        If it looked at something that others might change, it waits for a change that never comes.
        """
        task.vain = task.vain + 1 if vain and task.looked else 0
        task.looked = False
        if task.vain >= VAIN:
            self.end("livelocked")
            self.abort(task)

    def decide(self, task: Task, able: bool) -> None:
        """Let the guide say who goes on, and hand over. Returns when it is this task's turn again."""
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
        if self.points > POINTS:
            self.end("livelocked")
            return None
        if task.passed == task.stop:
            chosen: Task | None = self.guide.planned(task, self.options(task, able))
            self.turned()
        else:
            chosen = self.guide.choose(self, task, able)
        if chosen is None:
            self.end("stopped")
        elif not able or chosen is not task:
            self._wake(chosen)
        return chosen

    def _wake(self, task: Task) -> None:
        """End the wait of a task that is not able yet: time goes on to its deadline."""
        if task.able(self.now):
            return
        others = any(other is not task and not other.done and other.able(self.now) for other in self.tasks)
        task.hastened = task.hastened or others
        if task.deadline is not None:
            self.now = max(self.now, task.deadline)
        elif task.nudge is not None:
            task.nudge()

    def turned(self) -> None:
        """A turn was taken otherwise: counts start anew, and the next planned turn is marked."""
        following = self.guide.next_stop()
        for task in self.tasks:
            task.passed = 0
            task.stop = following.passed if following and following.task == task.index else NEVER

    def options(self, task: Task, able: bool) -> Options:
        """Who may go on at this point of `task`, the default first; empty where nobody can."""
        cost = 1 if able else 0
        size = len(self.tasks)
        first: Options = [(task, 0)] if able else []
        late: Options = []
        for distance in range(1, size):
            other = self.tasks[(task.index + distance) % size]
            if other.done:
                continue
            if other.able(self.now):
                first.append((other, cost))
            elif self._can_hasten(other):
                late.append((other, cost + other.hastened))
        if not able and not task.done and self._can_hasten(task):
            late.append((task, int(task.hastened)))
        return first + late if first else self._awaited(late)

    def _can_hasten(self, task: Task) -> bool:
        return (task.deadline is not None and not task.patient) or (self.spurious and task.nudge is not None)

    def _awaited(self, late: Options) -> Options:
        """Nobody is able: time goes on to the first deadline."""
        timed = [task for task in self.tasks if not task.done and task.deadline is not None]
        if not timed:
            return []
        first = min(timed, key=lambda task: task.deadline or 0.0)
        return [(first, 0)] + [option for option in late if option[0] is not first]

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
        following = self.guide.next_stop()
        if following is not None and following.task == task.index:
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
