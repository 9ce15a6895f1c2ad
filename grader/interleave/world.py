"""What one schedule's program sees as the world: its modules, its builtins, its threads' names.

Made anew for every schedule, so that nothing a program changes outlives its schedule.
"""

import builtins as real_builtins
import importlib.util
import io
import sys
import types
from collections.abc import Callable, Mapping
from threading import ExceptHookArgs
from typing import TYPE_CHECKING, Any

from grader.interleave.errors import Abort, misuse
from grader.interleave.modules import STAND_INS
from grader.interleave.observer import LIVES
from grader.interleave.refusals import INPUT, TRACING, refusal, refused
from grader.interleave.scheduler import Run, stage
from grader.interleave.task import Task
from grader.interleave.threading_module import excepthook
from grader.interleave.threads import MainThread

if TYPE_CHECKING:
    from grader.interleave.program import Compiled


class World:
    """Modules and builtins of one schedule of a compiled program."""

    def __init__(self, compiled: "Compiled", run: Run) -> None:
        self.compiled = compiled
        self.run = run
        self.modules: dict[str, types.ModuleType] = {}
        self.builtins: dict[str, Any] = {**_BUILTINS, "__import__": self.import_}
        self.failure: tuple[Task, BaseException] | None = None
        self.output: io.StringIO | None = None  # what a script has printed
        self.at_exit: list[Callable[[], object]] = []
        self.main_thread = MainThread()
        self.unsettled = False  # a module ran when there were threads already
        self._names = 0
        self._slots: list[int] = []
        self._freed: set[int] = set()
        self._next_slot = 1

    # --- modules

    def import_(
        self,
        name: str,
        globals_: Mapping[str, Any] | None = None,
        locals_: Mapping[str, Any] | None = None,
        fromlist: tuple[str, ...] | None = (),
        level: int = 0,
    ) -> Any:
        """What the `import` statement calls in code of the program. Raises ImportError as that does."""
        if level:
            package = (globals_ or {}).get("__package__")
            if not package:
                raise misuse(ImportError("attempted relative import with no known parent package"))
            name = importlib.util.resolve_name("." * level + name, package)
        root = name.partition(".")[0]
        reason = refused(name)
        if reason and root not in self.compiled.codes:
            self.run.refuse(reason)
        try:
            if not self._own(name) and not self._own(root):
                return real_builtins.__import__(name, None, None, fromlist or (), 0)
            module = self.module(name)
        except ImportError as error:
            misuse(error)
            raise
        for leaf in self._names_from(module, fromlist or ()):
            if leaf not in module.__dict__ and f"{name}.{leaf}" in self.compiled.codes:
                self.module(f"{name}.{leaf}")
        return module if fromlist else self.module(root)

    def _names_from(self, module: types.ModuleType, fromlist: tuple[str, ...]) -> tuple[str, ...]:
        """What `from … import …` asks for: by a star all that the module offers."""
        return tuple(module.__dict__.get("__all__", ())) if fromlist == ("*",) else fromlist

    def module(self, name: str) -> types.ModuleType:
        """The module of that name in this schedule, run now if it has not been."""
        found = self.modules.get(name)
        if found is None:
            parent, _, leaf = name.rpartition(".")
            owner = self.module(parent) if parent else None
            if name in self.compiled.codes:
                found = self._run_module(name)
            elif name in STAND_INS:
                found = types.ModuleType(name, vars(importlib.import_module(name)).get("__doc__"))
                self.modules[name] = found
                STAND_INS[name](self, found)
            else:
                return importlib.import_module(name)
            if owner is not None:
                setattr(owner, leaf, found)
        return found

    def _own(self, name: str) -> bool:
        return name in self.compiled.codes or name in STAND_INS

    def _run_module(self, name: str) -> types.ModuleType:
        module = self.new_module(name)
        try:
            exec(self.compiled.codes[name], module.__dict__)
        except BaseException:
            self.modules.pop(name, None)
            raise
        finally:
            self.unsettled = self.unsettled or len(self.run.tasks) > 1
        return self.modules.get(name, module)

    def new_module(self, name: str, called: str | None = None) -> types.ModuleType:
        """An empty module of the program, to run its code in. `called`: its `__name__`, if another."""
        module = types.ModuleType(called or name)
        code = self.compiled.codes[name]
        module.__dict__.update(__builtins__=self.builtins, __file__=code.co_filename)
        if called is None:
            module.__dict__.update(self._place_of(name))
        self.modules[called or name] = self.modules[name] = module
        return module

    def _place_of(self, name: str) -> dict[str, object]:
        """What a module says of its package."""
        if self.compiled.program.sources[name].package:
            return {"__package__": name, "__path__": []}
        return {"__package__": name.rpartition(".")[0]}

    # --- threads

    def thread_name(self, target: object) -> str:
        """The default name of the next thread, as `threading` has it."""
        self._names += 1
        name = getattr(target, "__name__", None)
        return f"Thread-{self._names} ({name})" if name else f"Thread-{self._names}"

    def take_slot(self) -> int:
        """A place for a thread that starts; its ident follows from it. Places of ended threads are used again."""
        for task in self.run.tasks[1:]:
            if task.done and task.index not in self._freed:
                self._freed.add(task.index)
                self._slots.append(task.thread._interleave_slot)
        if self._slots:
            return self._slots.pop()
        self._next_slot += 1
        return self._next_slot - 1

    def work(self, task: Task) -> None:
        """Run a started thread of the program to its end."""
        try:
            task.thread.run()
        except Abort:
            raise
        except BaseException as error:
            self._hook(task, error)
        if not self.run.over:
            self.run.pass_by(("ends", None), LIVES)

    def _hook(self, task: Task, error: BaseException) -> None:
        threading = self.modules.get("threading")
        hook = threading.__dict__.get("excepthook", excepthook) if threading else excepthook
        if hook is excepthook:
            if not isinstance(error, SystemExit):
                self.uncaught(task, error)
            return
        try:
            hook(ExceptHookArgs((type(error), error, error.__traceback__, task.thread)))
        except Exception as worse:
            self.uncaught(task, worse)

    def uncaught(self, task: Task, error: BaseException) -> None:
        """An exception that nobody caught; the first one of a schedule counts, and none that unwinding causes."""
        if self.failure is None and not self.run.over:
            self.failure = (task, error)


def _compile(source: Any, filename: Any = "<string>", mode: str = "exec", *others: Any, **named: Any) -> Any:
    return stage.run.world.compiled.compile(source, str(filename), mode)


def _exec(source: Any, globals_: Any = None, locals_: Any = None, /, **named: Any) -> None:
    globals_, locals_ = _space(globals_, locals_)
    exec(_code_of(source, "exec"), globals_, locals_)


def _eval(source: Any, globals_: Any = None, locals_: Any = None, /) -> Any:
    globals_, locals_ = _space(globals_, locals_)
    return eval(_code_of(source.strip() if isinstance(source, str) else source, "eval"), globals_, locals_)


def _code_of(source: Any, mode: str) -> Any:
    return source if isinstance(source, types.CodeType) else stage.run.world.compiled.compile(source, "<string>", mode)


def _space(globals_: dict[str, Any] | None, locals_: Any) -> tuple[dict[str, Any], Any]:
    """The variables that code runs with; those of the caller's caller, where it gives none."""
    if globals_ is None:
        frame = sys._getframe(2)
        return frame.f_globals, frame.f_locals if locals_ is None else locals_
    globals_.setdefault("__builtins__", stage.run.world.builtins)
    return globals_, locals_


# What a program gets in place of the real ones: what runs code keeps it in sight. Made once, for all schedules.
_BUILTINS = {
    **vars(real_builtins),
    "compile": _compile,
    "exec": _exec,
    "eval": _eval,
    "input": refusal(INPUT),
    "breakpoint": refusal(TRACING.format("breakpoint()")),
}
