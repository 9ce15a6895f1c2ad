"""Switch points by `sys.monitoring`, from Python 3.12 on.

Tracing gives no instruction events on the first run of a code object on 3.12.1, which would be a silent false pass;
monitoring marks the code objects themselves (PEP 669).
"""

import sys
import types
from collections.abc import Callable
from typing import Any

from grader.interleave.accesses import ANYTHING
from grader.interleave.errors import Abort
from grader.interleave.loops import idle
from grader.interleave.scheduler import stage
from grader.interleave.switching import Switching
from grader.interleave.touched import REACHES, WRITES

TOOL = 4
monitoring: Any = getattr(sys, "monitoring", None)


class Monitoring(Switching):
    """By `sys.monitoring`.

    The three callbacks begin and end with the same lines, on purpose: with a function between, a schedule takes an
    eighth longer.
    """

    def __enter__(self) -> Switching:
        events = monitoring.events
        monitoring.use_tool_id(TOOL, "interleave")
        monitoring.register_callback(TOOL, events.INSTRUCTION, self._on_instruction())
        monitoring.register_callback(TOOL, events.CALL, self._on_call())
        for event in (events.PY_START, events.PY_RESUME):
            monitoring.register_callback(TOOL, event, self._on_start())
        if self.compiled.looks_out:
            monitoring.set_events(TOOL, events.PY_START)
        monitoring.restart_events()  # what another exploration knew to be dull may not be so here
        self._events = events.INSTRUCTION | events.CALL | events.PY_START | events.PY_RESUME
        for code in self.compiled.watched:
            monitoring.set_local_events(TOOL, code, self._events)
        self.compiled.on_new_code = self._watch_new
        return self

    def _watch_new(self, code: types.CodeType) -> None:
        monitoring.set_local_events(TOOL, code, self._events)

    def __exit__(self, *_: object) -> None:
        for code in self.compiled.watched:
            monitoring.set_local_events(TOOL, code, 0)
        events = monitoring.events
        monitoring.set_events(TOOL, 0)
        for code in self.compiled.library.met.values():
            monitoring.set_local_events(TOOL, code, 0)
        for event in (events.INSTRUCTION, events.CALL, events.PY_START, events.PY_RESUME):
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
            if site.borrowed and self.is_aside(sys._getframe(1)):
                return None
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
            if site.borrowed and self.is_aside(sys._getframe(1)):
                return None
            run = stage.run
            if run.over:
                run.abort(run.current)
            try:
                touched = touch(called, None if argument is missing else argument)
                if touched == REACHES and not site.name:
                    site.location = ANYTHING
                if touched or everything:
                    at(site, touched == WRITES, None)
                site.touched = touched
            except Abort:
                raise
            except BaseException as error:
                run.fault(error)
            return None

        return on_call

    def _on_start(self) -> Callable[[types.CodeType, int], object]:
        compiled, find, disable = self.compiled, self.compiled.sites.get, monitoring.DISABLE

        def on_start(code: types.CodeType, offset: int) -> object:
            site = find(id(code) + offset)
            if site is None or not site.entry:
                frame = sys._getframe(1)
                if id(code) not in compiled.touching.own and compiled.can_be_met(code, frame.f_globals):
                    compiled.meet(code, frame.f_globals)
                return disable
            run = stage.run
            if run.over:
                run.abort(run.current)
            try:
                self.enter_function(site, sys._getframe(1))
            except Abort:
                raise
            except BaseException as error:
                run.fault(error)
            return None

        return on_start
