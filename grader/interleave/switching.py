"""Switch points at instructions: monitoring events where Python has them (3.12 on), tracing before.

Tracing gives no instruction events on the first run of a code object on 3.12.1, which would be a silent false pass;
monitoring marks the code objects themselves. A callback may only wait in its own thread, which real threads do.
"""

import sys
import types
from collections.abc import Callable
from typing import Any

from grader.interleave.accesses import Site
from grader.interleave.errors import Abort
from grader.interleave.frame_locals import looked_at, renew
from grader.interleave.guard import guard
from grader.interleave.loops import idle
from grader.interleave.points import At
from grader.interleave.program import Compiled
from grader.interleave.scheduler import stage
from grader.interleave.touched import WRITES, touch_by_name

TOOL = 4
monitoring: Any = getattr(sys, "monitoring", None)  # from Python 3.12 on


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


class Monitoring(Switching):
    """By `sys.monitoring`."""

    def __enter__(self) -> Switching:
        events = monitoring.events
        monitoring.use_tool_id(TOOL, "interleave")
        monitoring.register_callback(TOOL, events.INSTRUCTION, self._on_instruction())
        monitoring.register_callback(TOOL, events.CALL, self._on_call())
        self._events = events.INSTRUCTION | events.CALL
        for code in self.compiled.watched:
            monitoring.set_local_events(TOOL, code, self._events)
        self.compiled.on_new_code = self._watch_new
        return self

    def _watch_new(self, code: types.CodeType) -> None:
        monitoring.set_local_events(TOOL, code, self._events)

    def __exit__(self, *_: object) -> None:
        for code in self.compiled.watched:
            monitoring.set_local_events(TOOL, code, 0)
        for event in (monitoring.events.INSTRUCTION, monitoring.events.CALL):
            monitoring.register_callback(TOOL, event, None)
        monitoring.free_tool_id(TOOL)

    def intact(self) -> bool:
        return monitoring.get_tool(TOOL) == "interleave" and all(
            monitoring.get_local_events(TOOL, code) == self._events for code in self.compiled.watched
        )

    def _on_instruction(self) -> Callable[[types.CodeType, int], object]:
        find, at, disable = self.compiled.sites.get, self.at, monitoring.DISABLE

        def on_instruction(code: types.CodeType, offset: int) -> object:
            site = find(id(code) + offset)
            if site is None or site.call:
                return disable
            run = stage.run
            if run.over:
                run.abort(run.current)
            try:
                if site.loop:
                    idle(run, run.current, site)
                if site.location:
                    at(site, site.write, None)
            except Abort:
                raise
            except BaseException as error:
                run.fault(error)
            return None

        return on_instruction

    def _on_call(self) -> Callable[[types.CodeType, int, Any, Any], object]:
        sites, at, touch = self.compiled.sites, self.at, self.compiled.touching.touch
        missing, disable = monitoring.MISSING, monitoring.DISABLE
        everything = not self.compiled.reduced

        def on_call(code: types.CodeType, offset: int, called: Any, argument: Any) -> object:
            site = sites.get(id(code) + offset)
            if site is None or not site.call:
                return disable
            run = stage.run
            if run.over:
                run.abort(run.current)
            try:
                touched = touch(called, None if argument is missing else argument)
                if touched or everything:
                    at(site, touched == WRITES, None)
            except Abort:
                raise
            except BaseException as error:
                run.fault(error)
            return None

        return on_call


class Tracing(Switching):
    """By `sys.settrace`, for Python 3.11."""

    def __init__(self, compiled: Compiled, at: At) -> None:
        super().__init__(compiled, at)
        self._watched: set[int] = set()
        self._copies: dict[int, dict[str, Any]] = {}  # by frame: variables to be forgotten

    def enter(self) -> None:
        watched = {id(code) for code in self.compiled.watched}
        self.compiled.on_new_code = self._watch_new
        self._watched = watched
        with guard.trusting():
            sys.settrace(self._on_call)

    def _watch_new(self, code: types.CodeType) -> None:
        self._watched.add(id(code))

    def _on_call(self, frame: types.FrameType, event: str, argument: object) -> Any:
        if id(frame.f_code) not in self._watched:
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return self._on_event

    def _on_event(self, frame: types.FrameType, event: str, argument: object) -> Any:
        if self._copies:
            self._copies.pop(id(frame), {}).clear()
        if event == "opcode":
            site = self.compiled.sites.get(id(frame.f_code) + frame.f_lasti)
            if site is not None:
                self._reach(site, frame)
        if looked_at and id(frame) in looked_at:
            # While this task waited another one may have changed a variable of a closure, which must not be undone.
            self._copies[id(frame)] = renew(frame)
        return self._on_event

    def _reach(self, site: Site, frame: types.FrameType) -> None:
        """A task has come to a site."""
        run = stage.run
        if run.over:
            run.abort(run.current)
        try:
            if site.call:
                touched = touch_by_name(site.node, self.compiled.defined)
                if touched or not self.compiled.reduced:
                    self.at(site, touched == WRITES, frame)
                return
            if site.loop:
                idle(run, run.current, site)
            if site.location:
                self.at(site, site.write, frame)
        except Abort:
            raise
        except BaseException as error:
            run.fault(error)


def instruments(compiled: Compiled, at: At) -> Switching:
    """The right ones for this Python."""
    return Monitoring(compiled, at) if sys.version_info >= (3, 12) else Tracing(compiled, at)
