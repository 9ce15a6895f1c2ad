"""Schedules of a program, each played from its beginning to its end in a world of its own."""

import gc
import io
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from grader.interleave import deadlocks
from grader.interleave.errors import Abort, EngineBroke
from grader.interleave.guard import guard
from grader.interleave.guide import Guide
from grader.interleave.observer import LIVES, Observer
from grader.interleave.outcomes import Ending, error_text, plain
from grader.interleave.processor import OneProcessor
from grader.interleave.program import Compiled
from grader.interleave.scheduler import Run, stage
from grader.interleave.standin import from_engine
from grader.interleave.switching import Switching
from grader.interleave.task import Task
from grader.interleave.threads import role
from grader.interleave.workers import Pool, Stalled
from grader.interleave.world import World

SWEEP = 200  # schedules between two collections of garbage
STAY = 50  # schedules on one processor, before it is chosen anew


@dataclass
class Stage:
    """Where schedules of one program are run, one after another. Use as a context.

    After `run`, `ending` is how it ended, or the reason why the program cannot be explored (str); `usable` says
    whether another schedule can be run here.
    """

    compiled: Compiled
    instruments: Switching
    seed: int
    ending: Ending | str = field(default="", init=False)
    failure: tuple[Task, BaseException] | None = field(default=None, init=False)
    usable: bool = field(default=True, init=False)

    def __enter__(self) -> "Stage":
        self._quiet = _quiet(self)
        self._quiet.__enter__()
        self.pool = Pool(self.instruments.enter)
        self.processor = OneProcessor()
        self.instruments.__enter__()
        self.count = 0
        return self

    def __exit__(self, *reason: Any) -> None:
        self.instruments.__exit__(*reason)
        self.processor.release(())
        self.pool.close()
        self._quiet.__exit__(*reason)

    def run(self, guide: Guide, observer: Observer, spurious: bool = False) -> Run:
        """Run one schedule to its end. Raises EngineBroke."""
        self.count += 1
        if self.count % SWEEP == 0:
            gc.collect()
        self._choose_processor()
        self.compiled.begin()
        sys.stdout = sys.stderr = _OUTPUT  # the schedule before may have put another in its place
        if self.compiled.draws:
            random.seed(self.seed)
        main = _Main(self.compiled)
        run = Run(
            guide, observer, lambda task: self.pool.launch(run, task, main.work(task)), deadlocks.detail, spurious
        )
        stage.run = run
        run.world = main.world = World(self.compiled, run)
        run.world.main_thread._interleave_task = run.add(run.world.main_thread)
        first = guide.next_stop()
        if first is not None and first.task == 0:
            run.tasks[0].stop = first.passed
        try:
            self.pool.play(run)
        except Stalled as stalled:
            self.usable = False
            run.end("stuck")
            self.ending = _stalled_ending(stalled)
        else:
            self.ending = main.ending(run)
            self.failure = main.world.failure
            self.usable = self.pool.given_up < 8
        return run

    def _choose_processor(self) -> None:
        if self.count % STAY == 1:
            self.processor.release(self.pool.native_ids())
        elif self.count % STAY == 2:
            self.processor.bind(self.pool.native_ids())


class _Main:
    """The main task of one schedule: what it runs, and how the schedule ended."""

    world: World

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.value: Any = None
        self.left: list[Task] = []

    def work(self, task: Task) -> Any:
        return self.world.work if task.index else self._main

    def _main(self, task: Task) -> None:
        program = self.compiled.program
        try:
            if program.entry is None:
                self.value = plain(self._script(next(iter(program.sources))))
            else:
                self.value = plain(self._call(*program.entry))
        except Abort:
            raise
        except BaseException as error:
            self.world.uncaught(task, error)
        run = self.world.run
        if not all(other.index in task.clock for other in run.tasks[1:]):
            run.observer.watched(LIVES)  # nobody waited for the end of a thread
        run.pass_by(("ends", None), LIVES)
        if program.entry is not None:
            self.left = [other for other in run.tasks[1:] if not other.done and not other.thread.daemon]

    def _call(self, module: str, function: str) -> Any:
        program = self.compiled.program
        subject = [self.world.module(program.subject)] if program.subject else []
        return getattr(self.world.module(module), function)(*subject, *program.arguments)

    def _script(self, name: str) -> str | None:
        module = self.world.new_module(name, "__main__")
        self.world.output = io.StringIO()
        with suppress(SystemExit):  # a script may end that way
            exec(self.compiled.codes[name], module.__dict__)
        for thread in list(self.world.run.tasks[1:]):
            if not thread.thread.daemon and not thread.done:
                thread.thread.join()
        for function in self.world.at_exit:
            function()
        return self.world.output.getvalue() or None

    def ending(self, run: Run) -> Ending | str:
        """How a schedule ended, or the reason why the program cannot be explored."""
        if run.broken is not None:
            raise EngineBroke(f"{type(run.broken).__name__}: {run.broken}") from run.broken
        how = run.ending or ""
        if how.startswith("refused: "):
            return how.removeprefix("refused: ")
        if self.world.failure is not None:
            task, error = self.world.failure
            return _raised(error, f"in {role(task)}" if task.index else None)
        if how == "stopped" and run.detail is not None:
            return Ending("deadlocked", run.detail)
        if how == "livelocked":
            return Ending("livelocked")
        if self.left:
            return Ending("thread_left", ", ".join(role(task) for task in self.left), self.value)
        return Ending("returned", None, self.value)


def _raised(error: BaseException, detail: str | None) -> Ending:
    """An exception that nobody caught: the program's own, unless it comes out of the engine."""
    if from_engine(error) and not isinstance(error, SystemExit):
        raise EngineBroke(f"{type(error).__name__}: {error}") from error
    return Ending("raised", detail, None, error_text(error))


def _stalled_ending(stalled: Stalled) -> Ending | str:
    """A task that never comes back: one at work is an outcome, one that waits is out of control."""
    where = f" (line {stalled.line})" if stalled.line else ""
    if stalled.busy:
        return Ending("stuck", f"{role(stalled.task)} works without end{where}")
    return f"{role(stalled.task)} waits on something the explorer cannot control{where}"


@contextmanager
def _quiet(stage_: Stage) -> Iterator[None]:
    """Nothing the program prints is shown, no garbage is collected in the middle, the back doors are guarded.

    What was there before is frozen meanwhile: a collection looks only at what the program left behind, which may still
    run code of its own then, and must have done so when this ends.
    """
    before = sys.stdout, sys.stderr, sys.unraisablehook
    collected = gc.isenabled()
    sys.unraisablehook = lambda _: None
    gc.disable()
    gc.freeze()
    guard.arm()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        guard.disarm()
        sys.stdout, sys.stderr, sys.unraisablehook = before
        if collected:
            gc.enable()


class _Output(io.TextIOBase):
    """Where a program prints to: kept for scripts, whose output is their outcome."""

    def write(self, text: str) -> int:
        output = stage.run.world.output
        if output is not None:
            output.write(text)
        return len(text)


_OUTPUT = _Output()
