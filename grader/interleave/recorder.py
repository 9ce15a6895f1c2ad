"""Notes what happens in one schedule while it is run again: the steps of its story, with values."""

import sys
import types
from dataclasses import replace
from typing import Any

from grader.interleave.accesses import Site
from grader.interleave.deadlocks import blocker, resource
from grader.interleave.events import Lane, Spot, Step, Wait
from grader.interleave.expressions import UNKNOWN
from grader.interleave.guide import Guide
from grader.interleave.identities import Identities
from grader.interleave.local import Local
from grader.interleave.meeting import Touch, told
from grader.interleave.naming import Names, brief, call_of
from grader.interleave.options import Options
from grader.interleave.points import frame_at
from grader.interleave.program import Program
from grader.interleave.schedule import Schedule
from grader.interleave.scheduler import Run, stage
from grader.interleave.task import Task
from grader.interleave.threads import Thread, role
from grader.interleave.variables import accesses_at

_METHODS = (types.BuiltinMethodType, types.MethodWrapperType)  # written in C, bound to an object
MOST = 2_000  # steps of a story; a schedule without an end would have any number


class Recorder:
    """Observes one schedule and notes its steps. `at` is what instruments call, `guide` what takes the turns."""

    def __init__(self, plan: Schedule, program: Program) -> None:
        self.guide = _Follow(plan, self)
        self.matters: set[str] = set()
        self.steps: list[Step] = []
        self.calls: dict[int, str] = {0: ""}
        self.names = Names(program)
        self.waits: tuple[Wait, ...] = ()
        self._identities = Identities()
        self._over = False
        self._raised: Step | None = None
        self._touches: list[Touch] = []
        self._unsettled: dict[int, tuple[int, Any]] = {}  # by task: a write whose value is not seen yet
        self._taken: dict[int, Spot] = {}  # by resource: where it was taken
        self._waiting: dict[int, Spot] = {}  # by task: where it waits

    # --- what the instruments and stand-ins report

    def at(self, site: Site, write: bool, frame: types.FrameType | None) -> None:
        """A task is at a site: count it as the search did, then note what it is about to do."""
        run = stage.run
        task = run.current
        self.settle(task)
        if write:
            task.spins = 0
        elif site.name:
            task.looked = True
        task.passed += 1
        if task.passed == task.stop:
            run.decide(task, True)
        run.progress += write
        if len(self.steps) < MOST:
            self._note(site, write, frame or frame_at(site), task)

    def did(self, task: Task, verb: str, thing: object, value: object = None) -> None:
        """A stand-in has done an operation."""
        if self._over or len(self.steps) >= MOST:
            return
        self.settle(task)
        frame, spot = self.names.where(sys._getframe(1))
        name = self._name(thing, frame)
        if isinstance(thing, _METHODS) and not isinstance(thing.__self__, types.ModuleType | None):
            self._touch(task, ("heap", self._tell(thing.__self__, task)), write=True, always=True)
        if verb == "takes":
            self._taken[id(thing)] = spot
        step = Step(task.index, spot.line, verb, name, None if value is None else brief(value), file=spot.file)
        if not (verb == "waits for" and self.steps and self.steps[-1] == step):
            self.steps.append(step)

    def paused(self, task: Task, able: bool) -> None:
        """A task may lose its turn here. `able`: it could go on."""
        frame, self._waiting[task.index] = self.names.where(sys._getframe(1))
        if not task.done and not isinstance(resource(task), Thread):
            self._name(resource(task), frame)
            if not (able or task.rests):
                self._waits_for(task)

    def _waits_for(self, task: Task) -> None:
        thing, holder = resource(task), blocker(task)
        if holder is not None and not isinstance(thing, Thread):
            spot = self._waiting.get(task.index, Spot())
            name = self._name(thing, None)
            step = Step(task.index, spot.line, "waits for", name, by=role(holder), file=spot.file)
            mine = [old for old in self.steps if old.lane == task.index]
            if not mine or mine[-1] != step:
                self.steps.append(step)

    def ended(self, run: Run) -> None:
        """It is over: note what each unfinished task waits for, before all are unwound."""
        self._over = True
        for task in run.tasks:
            self.settle(task)
        if run.ending == "stopped":
            for task in run.waiting:
                self._waits_for(task)
        self.waits = tuple(self._wait(task) for task in run.waiting if isinstance(task.pending, tuple))

    def forked(self, parent: Task, child: Task) -> None:
        child.clock = {**parent.clock, parent.index: parent.segment}
        parent.segment += 1
        self.calls[child.index] = call_of(child.thread)

    def joined(self, task: Task, other: Task) -> None:
        for index, segment in [*other.clock.items(), (other.index, other.segment)]:
            task.clock[index] = max(segment, task.clock.get(index, -1))
        task.segment += 1

    def watched(self, kind: str) -> None:
        """Which operations are watched does not matter to a story."""

    def called_blindly(self, task: Task) -> None:
        """What such a call touches cannot be told."""

    def held(self, task: Task) -> None:
        """Which locks protect an access does not matter to a story."""

    # --- accesses

    def _note(self, site: Site, write: bool, frame: types.FrameType, task: Task) -> None:
        for access in accesses_at(site, write, frame, lambda thing: self._tell(thing, task)):
            value = None
            if access.look is not None:
                if access.verb == "reads":
                    found = access.look()
                    value = None if found is UNKNOWN else brief(found)
                elif access.verb == "writes":
                    self._unsettled[task.index] = (len(self.steps), access.look)
            self._touch(task, access.location, write or access.verb == "changes")
            name, spot = access.name, self.names.spot(frame, site.line)
            if not self.names.ours(frame):  # library code: told as what the program's own line does
                name, spot = f"{name} (in {frame.f_code.co_name})", self.names.where(frame)[1]
            self.steps.append(Step(task.index, spot.line, access.verb, name, value, file=spot.file))

    def _touch(self, task: Task, location: tuple[object, ...], write: bool, always: bool = False) -> None:
        """The next step touches what is there."""
        clock = dict(task.clock)
        self._touches.append(Touch(len(self.steps), location, task.index, task.segment, clock, write, always))

    def _tell(self, thing: object, task: Task) -> tuple[int, int]:
        """Which object it is; what is in a threading.local is another one for each task."""
        return self._identities.number(thing), task.index if issubclass(type(thing), Local) else 0

    def settle(self, task: Task) -> None:
        """The write that a task was about to make has been made: see which value it wrote."""
        if task.index in self._unsettled:
            place, look = self._unsettled.pop(task.index)
            value = look()
            if value is not UNKNOWN:
                self.steps[place] = replace(self.steps[place], value=brief(value))

    # --- the story

    def lanes(self, run: Run) -> tuple[Lane, ...]:
        """All tasks by order of start."""
        return tuple(Lane(role(task), self.calls.get(task.index, "")) for task in run.tasks)

    def told(self) -> tuple[Step, ...]:
        """The steps that others could notice, up to an exception that nobody caught."""
        return told(self.steps, self._touches, self._raised)

    def _wait(self, task: Task) -> Wait:
        thing, holder = resource(task), blocker(task)
        spot = self._waiting.get(task.index, Spot())
        taken = None if holder is None else self._taken.get(id(thing))
        return Wait(
            task.index,
            spot.line,
            self._name(thing, None),
            None if holder is None else holder.index,
            None if taken is None else taken.line,
            spot.file,
            "" if taken is None else taken.file,
        )

    def raised(self, task: Task, error: BaseException) -> None:
        """An exception that nobody caught, at the line of the program where it came up."""
        spot, traceback = Spot(), error.__traceback__
        while traceback is not None:
            if self.names.ours(traceback.tb_frame):
                spot = self.names.spot(traceback.tb_frame, traceback.tb_lineno)
            traceback = traceback.tb_next
        self._raised = Step(task.index, spot.line, "raises", type(error).__name__, file=spot.file)

    def _name(self, thing: object, frame: types.FrameType | None) -> str:
        if isinstance(thing, Thread):
            return role(thing._interleave_task) if thing._interleave_task is not None else "a thread"
        if isinstance(thing, _METHODS) and not isinstance(thing.__self__, types.ModuleType | None):
            return f"{self.names.name(thing.__self__, frame)}.{thing.__name__}"
        return thing.__name__ if callable(thing) and hasattr(thing, "__name__") else self.names.name(thing, frame)


class _Follow(Guide):
    """Takes the planned turns, and lets the recorder see what each task has done before another goes on."""

    def __init__(self, plan: Schedule, recorder: Recorder) -> None:
        super().__init__(plan)
        self._recorder = recorder

    @property
    def passive(self) -> bool:
        return False

    def planned(self, task: Task, options: Options) -> Task:
        self._seen(task, options[0][0] is task)
        return super().planned(task, options)

    def choose(self, run: Run, task: Task, able: bool) -> Task | None:
        self._seen(task, able)
        return super().choose(run, task, able)

    def _seen(self, task: Task, able: bool) -> None:
        self._recorder.settle(task)
        self._recorder.paused(task, able)
