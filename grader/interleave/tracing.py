"""Switch points by `sys.settrace`, for Python 3.11."""

import ast
import sys
import types
from typing import Any

from grader.interleave.accesses import ANYTHING, Site
from grader.interleave.errors import Abort
from grader.interleave.expressions import UNKNOWN, evaluate
from grader.interleave.frame_locals import frame_locals, looked_at, renew
from grader.interleave.library import WRITTEN
from grader.interleave.loops import idle
from grader.interleave.points import At
from grader.interleave.program import Compiled
from grader.interleave.scheduler import stage
from grader.interleave.switching import Switching
from grader.interleave.touched import REACHES, USING_UP, WRITES, touch_by_name
from grader.interleave.unwatched import trusting


class Tracing(Switching):
    """By `sys.settrace`, for Python 3.11."""

    def __init__(self, compiled: Compiled, at: At) -> None:
        super().__init__(compiled, at)
        self._writing = compiled.touching.writing | (USING_UP if compiled.keeps_iterators else frozenset())
        self._watched: set[int] = set()
        self._dull: set[int] = set()  # code that is not to be watched
        self._copies: dict[int, dict[str, Any]] = {}  # by frame: variables to be forgotten

    def enter(self) -> None:
        watched = {id(code) for code in self.compiled.watched}
        self.compiled.on_new_code = self._watch_new
        self._watched = watched
        with trusting():
            sys.settrace(self._on_call)

    def _watch_new(self, code: types.CodeType) -> None:
        self._watched.add(id(code))

    def _on_call(self, frame: types.FrameType, event: str, argument: object) -> Any:
        code = frame.f_code
        if id(code) not in self._watched:
            if not self.compiled.looks_out or id(code) in self._dull:
                return None
            if id(code) in self.compiled.touching.own or not self.compiled.can_be_met(code, frame.f_globals):
                if code.co_filename != WRITTEN:  # other code stays where it is
                    self._dull.add(id(code))
                return None
            self.compiled.meet(code, frame.f_globals)
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        site = self.compiled.sites.get(id(code) + frame.f_lasti)
        if site is not None and site.entry:
            self._reach(site, frame)
        return self._on_event

    def _on_event(self, frame: types.FrameType, event: str, argument: object) -> Any:
        if self._copies:
            self._copies.pop(id(frame), {}).clear()
        if event == "opcode":
            site = self.compiled.sites.get(id(frame.f_code) + frame.f_lasti)
            if site is not None and not site.entry:
                self._reach(site, frame)
        if looked_at and id(frame) in looked_at:
            # While this task waited another one may have changed a variable of a closure, which must not be undone.
            self._copies[id(frame)] = renew(frame)
        return self._on_event

    def _reach(self, site: Site, frame: types.FrameType) -> None:
        """A task has come to a site."""
        if site.borrowed and self.is_aside(frame):
            return
        run = stage.run
        if run.over:
            run.abort(run.current)
        try:
            if site.entry:
                self.enter_function(site, frame)
                return
            if site.call:
                touched = self._touched(site, frame)
                if touched == REACHES and not site.name:
                    site.location = ANYTHING
                if touched or not self.compiled.reduced:
                    self.at(site, touched == WRITES, frame)
                site.touched = touched
                return
            if site.loop:
                idle(run, run.current, site)
            if site.location:
                self.at(site, site.write, frame)
        except Abort:
            raise
        except BaseException as error:
            run.fault(error)

    def _touched(self, site: Site, frame: types.FrameType) -> int:
        """What a call touches: told by its name, since looking at frames is dear; in library code by what is called."""
        if site.borrowed and isinstance(site.node, ast.Call):
            called = evaluate(site.node.func, frame_locals(frame), frame.f_globals)
            if called is not UNKNOWN:
                return self.compiled.touching.touch(called, UNKNOWN)
        return touch_by_name(site.node, self.compiled.defined, self._writing)
