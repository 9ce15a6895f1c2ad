"""One probe of one submission in a sandbox: what was asked, what it claimed, what the kernel saw, how it ended."""

import contextlib
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from grader.errors import GraderBroke
from grader.sandbox import sharing, turns
from grader.sandbox.clock import PATIENCE
from grader.sandbox.launch import Sandbox, SandboxLost
from grader.sandbox.tiers import Tier

_MARGIN = 5.0  # seconds that the harness may take beyond the probe's own limits before the judge ends it


class Probe(msgspec.Struct, frozen=True, kw_only=True):
    """What to run beside a student's file: a function of the kata's `probe.py` with plain arguments.

    `limits` are seconds of wall time: for importing the student's file and for the call.
    """

    slug: str
    student: bytes
    probe: str
    function: str
    arguments: tuple[object, ...] = ()
    explore: dict[str, object] | None = None  # an explorer's request: switches, schedules, seconds, seed …, or None
    import_seconds: float = 5.0
    call_seconds: float = 10.0


EndKind = Literal[
    "returned",  # the probe's function gave its value back
    "raised",  # an exception left the probe's function, or the import
    "exited",  # the process ended without a result, with an exit code
    "killed",  # the process died of a signal
    "deadline",  # its time was up
    "stalled",  # no task of it ran or could run any more
    "exceeded",  # it asked for more than it may have
    "protocol",  # what came over its channel was no result
    "unreadable",  # the student's file cannot be compiled
    "refused",  # what was to be explored cannot be
    "lost",  # the sandbox itself ended (the judge killed it, or the machine did)
]


Limit = Literal["memory", "tasks", "files", "file size", "room"]  # what a probe may have only so much of


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """How a probe ended. `phase` is where: while importing the student's file, or in the call."""

    kind: EndKind
    phase: Literal["import", "call"] = "call"
    code: int | None = None  # exit code, or signal number where killed
    error: str | None = None  # the exception's type name
    message: str | None = None  # the exception's text, cut to 2,000 characters
    line: int | None = None  # the last line of the student's file that was under way, 1-based
    limit: Limit | None = None  # where exceeded


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """A callback that met at a gate, as the kernel tells it: which process, whose child, with how many threads."""

    label: str
    pid: int
    parent: int
    threads: int  # tasks of that process at that moment, the main thread included
    descriptors: int  # descriptors that process held open then
    children: int  # children of that process then, zombies included
    met: bool  # whether as many as the gate asks for stood there at the same time
    note: object = None  # plain data the callback told (a claim)


class Leftover(msgspec.Struct, frozen=True, kw_only=True):
    """A process that was there when the probe's function had returned and the grace was over."""

    pid: int
    parent: int
    state: str  # one letter of proc(5): R, S, D, Z …
    command: str
    line: int | None = None  # of the student's file, where it started this process, if that can be known


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """Something else that was still there then, by its name: a thread, or an entry of shared memory."""

    name: str
    line: int | None = None  # as above


class Stack(msgspec.Struct, frozen=True, kw_only=True):
    """Where one thread stood when time was up: the lines of the student's file that it was in, the outermost first."""

    process: int  # 0 is the probe's own process, the others by age
    thread: int  # 0 is the main thread
    frames: tuple[tuple[int, str], ...]  # line, function


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What was seen from outside the student's interpreter."""

    pid: int = 0  # the probe's process
    spent: float = 0.0  # seconds that the last phase had, less those that the machine gave to others
    cpu: float = 0.0  # seconds of CPU, of the probe and all it started
    arrivals: tuple[Arrival, ...] = ()  # in the order in which they came
    processes: tuple[Leftover, ...] = ()
    threads: tuple[Left, ...] = ()  # non-daemon threads still alive
    shared: tuple[Left, ...] = ()  # what is left in /dev/shm
    stacks: tuple[Stack, ...] = ()  # of a probe that did not end
    output: str = ""  # what it printed, both streams, at most 8 KiB kept
    flags: tuple[str, ...] = ()  # tricks that were noticed


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A probe that is over: its ending, the value it claimed (None unless returned), and the facts."""

    ending: Ending
    claim: Any = None  # plain data
    facts: Facts = Facts()


class Prober:
    """Runs the probes of one submission, one after the other, in a sandbox that it starts when there is need.

    In: the tier to use, and the seed that fixes the hash seed inside. `close` when done.
    """

    def __init__(self, tier: Tier, seed: int) -> None:
        self.tier = tier
        self._seed = seed
        self._sandbox: Sandbox | None = None

    def run(self, probe: Probe) -> Run:
        """Run one probe to its end. Raises GraderBroke if the sandbox cannot be had or does not keep the protocol."""
        limit = PATIENCE * (probe.import_seconds + probe.call_seconds) + _MARGIN
        sandbox = self._open()
        try:
            with self._turn(probe) as alone:
                order = {**msgspec.structs.asdict(probe), "alone": alone}
                report = sandbox.exchange(order, limit)
        except SandboxLost as lost:
            self.close()
            return Run(ending=self._blame(lost))
        try:
            return msgspec.convert(report, Run, strict=True)
        except msgspec.ValidationError as error:
            raise GraderBroke(f"The harness gave a report that is none: {error}") from error

    @contextlib.contextmanager
    def _turn(self, probe: Probe) -> Iterator[bool]:
        """While `probe` may run; whether what is new in shared memory afterwards can only be its own.

        A program that is explored is refused whatever makes shared memory, so it need not wait for its turn.
        """
        if self.tier.name == "full":
            yield True
        elif probe.explore is not None or not sharing.possible():
            yield False
        else:
            with turns.alone():
                yield True

    def _blame(self, lost: SandboxLost) -> Ending:
        """A probe cannot reach a harness outside of its fence or namespace, but without one it can end its guard."""
        if self.tier.name != "limits":
            return Ending(kind="lost", message=str(lost))
        return Ending(kind="protocol", message="the process that watches yours was ended or held up")

    def close(self) -> None:
        """End the sandbox, if there is one."""
        if self._sandbox is not None:
            self._sandbox.close()
            self._sandbox = None

    def _open(self) -> Sandbox:
        if self._sandbox is None:
            try:
                self._sandbox = Sandbox(self.tier.command(), self._seed)
            except SandboxLost as lost:
                raise GraderBroke(f"The sandbox did not start: {lost}") from lost
        return self._sandbox
