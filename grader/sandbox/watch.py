"""The harness's eye on one probe: its frames, its output, the gates, its end, and what is left after it."""

import contextlib
import os
import select
import time
from dataclasses import dataclass, field
from types import TracebackType

from grader.sandbox import confine, leftovers, origins, sharing, stacks, tricks
from grader.sandbox.claims import Claims
from grader.sandbox.clock import Clock, Pauses
from grader.sandbox.gates import Gates

OUTPUT_KEPT = 8 << 10
_OUTPUT_READ = 256 << 10  # bytes that are read at most once the probe has ended, of one that prints without end
GRACE = 0.2  # seconds for what is already ending when the probe's function returns
STILL_AT_GATE = 0.3  # seconds without one step of any task: nobody else comes to a gate
STILL = 3.0  # the same where nobody stands at a gate: nothing will ever happen
_LOOK = 0.05  # seconds between two looks at `/proc`
_CHUNK = 1 << 16


class JudgeGone(Exception):
    """Nobody is left to report to: the channel has lost its other end."""


@dataclass
class Watch:
    """A probe under way. `report` follows it to the end and says how it went, as a `run.Run` in plain data."""

    child: int
    channel: int
    claim: int
    output: int
    stack_file: int
    gates: Gates
    order: dict[str, object]
    printed: bytearray = field(default_factory=bytearray)
    pauses: Pauses = field(default_factory=Pauses)
    mark: tuple[tuple[int, int], ...] | None = None
    still_since: float = 0.0
    looked: float = field(default_factory=time.monotonic)

    def __enter__(self) -> "Watch":
        self.poll = select.poll()
        self.claims = Claims(self.child, self.order["explore"] is not None)
        self.pidfd = os.pidfd_open(self.child)
        os.set_blocking(self.claim, False)
        os.set_blocking(self.output, False)
        for descriptor in (self.claim, self.output, self.gates.fileno(), self.pidfd):
            self.poll.register(descriptor, select.POLLIN)
        self.poll.register(self.channel, select.POLLRDHUP)
        self._start_clock("import_seconds")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for descriptor in (self.claim, self.output, self.pidfd):
            os.close(descriptor)

    def report(self, shared_before: set[str], notes: int) -> tuple[dict[str, object], set[str]]:
        """Watch until the probe has ended or must be ended; then the facts, before anything is killed, and the names
        of the shared memory that it leaves. `notes`: where the probe writes down what it notices."""
        while self.claims.ending is None:
            self._step()
        spent = self.clock.spent()
        stuck = self._stacks() if self.claims.ending["kind"] in ("deadline", "stalled") else []
        arrivals = [dict(arrival) for arrival in self.gates.arrivals]
        if self.claims.returned:
            self._grant_grace()
        family = leftovers.held_still(os.getpid())
        for _ in range(_OUTPUT_READ // _CHUNK):
            self._read_output()
        self._expect_silence()
        left = [one for one in family if one.pid != self.child and not leftovers.is_servant(one)]
        noticed = tricks.read(notes)
        begun = origins.processes(noticed)
        new = sharing.names() - shared_before
        shared = sharing.left_by(family, new) if self.order["alone"] else set()
        report = {
            "ending": self.claims.ending,
            "claim": self.claims.value if self.claims.returned else None,
            "facts": {
                "pid": self.child,
                "spent": spent,
                "cpu": sum(process.cpu for process in family),
                "arrivals": arrivals,
                "processes": [
                    {
                        "pid": one.pid,
                        "parent": one.parent,
                        "state": one.state,
                        "command": self._command(one.pid),
                        "line": begun.get(one.pid),
                    }
                    for one in left
                ],
                "threads": self.claims.threads,
                "stacks": stuck,
                "shared": origins.told(shared, noticed),
                "output": bytes(self.printed).decode("utf-8", "replace"),
                "flags": self.claims.flags + tricks.flags(noticed),
            },
        }
        return report, shared

    def _step(self) -> None:
        """Handle whatever comes next: bytes, an arrival, the end, or a while in which nothing came."""
        events = dict(self.poll.poll(_LOOK * 1000))
        if self.channel in events:
            raise JudgeGone
        if self.output in events:
            self._read_output()
        if self.claim in events:
            self._read_claim()
        if self.gates.fileno() in events:
            self.mark = None
            self.gates.welcome()
            self.pauses.begin()  # one who says nothing made us wait, not the machine
        if self.pidfd in events and self.claims.ending is None:
            self._read_claim()
            self._note_exit()
        if not events:
            self._look_for_motion()
        if time.monotonic() - self.looked > _LOOK:
            self._look_at_use()
        self.pauses.lap(_LOOK)
        if self.claims.ending is None and self.clock.is_up():
            self._read_claim()  # it may have come while we were kept from looking
            if self.claims.ending is None and self.clock.is_up():
                self.claims.end("deadline")

    def _start_clock(self, limit: str) -> None:
        self.pauses.begin()
        seconds = self.order[limit]
        assert isinstance(seconds, float)
        self.clock = Clock(self._family, seconds, self.pauses)

    # --- what the probe sends

    def _read_claim(self) -> None:
        phase = self.claims.phase
        try:
            while self.claims.ending is None and (data := os.read(self.claim, _CHUNK)):
                self.claims.feed(data)
        except BlockingIOError:
            return
        finally:
            if self.claims.phase != phase:
                self._start_clock("call_seconds")
        if self.claims.ending is None:
            self._forget(self.claim)  # every copy of its end is closed: the exit will tell the rest

    def _forget(self, descriptor: int) -> None:
        """A descriptor at its end is always ready: look at it no more."""
        with contextlib.suppress(KeyError):
            self.poll.unregister(descriptor)

    def _expect_silence(self) -> None:
        """A second answer takes the first one with it: neither can be told from a forgery."""
        if self.claims.returned:
            with contextlib.suppress(BlockingIOError):
                self.claims.feed(os.read(self.claim, _CHUNK))

    def _read_output(self) -> None:
        """One piece of what was printed: more of it may come faster than we can read."""
        try:
            data = os.read(self.output, _CHUNK)
        except BlockingIOError:
            return
        self.printed += data[: OUTPUT_KEPT - len(self.printed)]
        if not data:
            self._forget(self.output)

    def _note_exit(self) -> None:
        if self.claims.ending is not None:
            return
        result = os.waitid(os.P_PID, self.child, os.WEXITED | os.WNOWAIT | os.WNOHANG)
        if result is not None:
            kind = "exited" if result.si_code == os.CLD_EXITED else "killed"
            self.claims.end(kind, code=result.si_status)

    # --- what it uses, and whether anything can still happen

    def _look_at_use(self) -> None:
        """How long the probe and all it started waited for a processor, and whether they hold too much memory."""
        self.looked = time.monotonic()
        family = self._family()
        self.clock.look(family)
        if self.claims.ending is None and self._memory(family) > confine.MEMORY_IN_ALL:
            self.claims.end("exceeded", limit="memory", line=None)

    def _memory(self, family: list[leftovers.Process]) -> int:
        """Bytes that all hold together; shared ones are told apart, which takes its time, only where it matters."""
        resident = sum(process.resident for process in family)
        return leftovers.memory(family) if resident > confine.MEMORY_IN_ALL else resident

    def _look_for_motion(self) -> None:
        mark = leftovers.motion(self._family())
        now = self.pauses.now()
        if mark is None or mark != self.mark:
            self.mark, self.still_since = mark, now
        elif self.gates.occupied and now - self.still_since > STILL_AT_GATE:
            self.mark = None
            self.gates.give_up()
        elif now - self.still_since > STILL:
            self.claims.end("stalled")

    def _stacks(self) -> list[dict[str, object]]:
        """Where everybody stands, the probe's own process first."""
        return stacks.collect(self.stack_file, self._family, f"{self.order['slug']}.py")

    def _family(self) -> list[leftovers.Process]:
        return leftovers.descendants(os.getpid())

    def _command(self, pid: int) -> str:
        """What a process runs; empty for a forked copy of the probe, which shows only our own command."""
        command = leftovers.command_line(pid)
        return "" if command == leftovers.command_line(os.getpid()) else command

    def _grant_grace(self) -> None:
        """Wait until everything that was about to end has done so, or has had `GRACE` for it.

        The gates still open for whoever comes to one on its way to the end, which counts no more.
        """
        if not self._has_others():
            return  # as nearly always: nothing to measure
        clock = Clock(self._family, GRACE, self.pauses)
        while self._has_others() and not clock.is_up():
            self.pauses.lap(_LOOK)
            # A pause between two looks: the end of a grandchild is told to its parent, and not to us.
            while select.select([self.gates], [], [], 0.005)[0] and not clock.is_up():
                self.gates.welcome()
                self.pauses.excuse()

    def _has_others(self) -> bool:
        """Whether there is anybody beside the probe itself and the servants of its library."""
        return any(one.pid != self.child and not leftovers.is_servant(one) for one in self._family())
