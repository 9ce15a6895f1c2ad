"""One probe of one submission in a sandbox: what was asked, what it claimed, what the kernel saw, how it ended."""

from typing import Literal

import msgspec


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
    "protocol",  # what came over its channel was no result
    "unreadable",  # the student's file cannot be compiled
    "lost",  # the sandbox itself ended (the judge killed it, or the machine did)
]


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """How a probe ended. `phase` is where: while importing the student's file, or in the call."""

    kind: EndKind
    phase: Literal["import", "call"] = "call"
    code: int | None = None  # exit code, or signal number where killed
    error: str | None = None  # the exception's type name
    message: str | None = None  # the exception's text, cut to 2,000 characters
    line: int | None = None  # the last line of the student's file that was under way, 1-based


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


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What was seen from outside the student's interpreter."""

    pid: int = 0  # the probe's process
    cpu: float = 0.0  # seconds of CPU, of the probe and all it started
    arrivals: tuple[Arrival, ...] = ()  # in the order in which they came
    processes: tuple[Leftover, ...] = ()
    threads: tuple[str, ...] = ()  # names of non-daemon threads still alive
    shared: tuple[str, ...] = ()  # names left in /dev/shm
    output: str = ""  # what it printed, both streams, at most 8 KiB kept
    flags: tuple[str, ...] = ()  # tricks that were noticed


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A probe that is over: its ending, the value it claimed (None unless returned), and the facts."""

    ending: Ending
    claim: object = None
    facts: Facts = Facts()
