"""Run beside the student's `ping_pong`: messages that tell where they are, and an umpire who watches the ends."""

import os
import re
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.popen_fork import Popen
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.sandbox.gate import meet

LOOKS = 20
TICKS = 20  # of the kernel, a hundred of which are a second

ANY_MESSAGES: tuple[object, ...] = (
    *(None, False, True, 0, -1, 1, 0.0, "", "None", b"", (), [], {}, set(), Ellipsis, NotImplemented),
    *("STOP", "stop", "END", "end", "DONE", "EOF", "quit", "exit", "bye", "game over", b"stop", (None, None)),
    *(("pong", None), ("pong", "pong"), "ping", StopIteration, ValueError("a message"), EOFError(), EOFError, len),
)

End = tuple[str, int]  # one end of a pipe: the kernel's name for it, and whether it reads, writes or does both


def played(student: ModuleType, numbers: list[int]) -> dict[str, object]:
    """Play with parcels that tell who packs and unpacks them; what came of it, and how the children ended."""
    watching = appoint(Umpire(len(numbers)))
    came = outcome(student, [Parcel(number) for number in numbers])
    return {**came, "codes": watching.exit_codes()}


def any_messages(student: ModuleType, names: list[str]) -> dict[str, object]:
    """Play with the messages of `ANY_MESSAGES` whose `repr` is asked for."""
    by_name = {repr(message): message for message in ANY_MESSAGES}
    return outcome(student, [by_name[name] for name in names])


def names_of_any_messages(student: ModuleType) -> list[str]:
    """What `any_messages` can be asked for."""
    return [repr(message) for message in ANY_MESSAGES]


def large_messages(student: ModuleType, sizes: list[int]) -> dict[str, object]:
    """Play with messages of these sizes in bytes."""
    return outcome(student, [bytes(size) for size in sizes])


def in_trouble(student: ModuleType, sizes: list[int], place: int, how: str) -> dict[str, object]:
    """Play with parcels of these sizes; at `place` the child ends as `how` says, while it unpacks."""
    parcels = [Parcel(number, how if number == place else "", bytes(size)) for number, size in enumerate(sizes)]
    return outcome(student, parcels)


def outcome(student: ModuleType, messages: list[Any]) -> dict[str, object]:
    """The answers in plain data, or the name of what was raised."""
    try:
        answers = student.ping_pong(messages)
    except Exception as error:
        return {"raised": type(error).__name__}
    return {"answers": list(map(plain, answers)) if type(answers) is list else type(answers).__name__}


def plain(answer: object) -> object:
    """A pair of a text and a message as a list of the text and the message's `repr`; of anything else, its type."""
    if type(answer) is not tuple or len(answer) != 2 or type(answer[0]) is not str:
        return type(answer).__name__
    word, message = answer
    if type(message) is bytes and len(message) > 1000:
        return [word, f"{len(message)} bytes"]
    return [word, re.sub(r" at 0x\w+", "", repr(message))]


# --- messages


class Parcel:
    """A message that remembers who packed it. The child that unpacks it may come into `trouble`."""

    def __init__(self, number: int, trouble: str = "", load: bytes = b"", packers: tuple[int, ...] = ()) -> None:
        self.number, self.trouble, self.load, self.packers = number, trouble, load, packers

    def __reduce__(self) -> tuple[object, ...]:
        if umpire and umpire.is_at_home():
            umpire.packs()
        return unpack, (self.number, self.trouble, self.load, (*self.packers, os.getpid()))

    def __repr__(self) -> str:
        return f"{self.number}, packed {len(set(self.packers))} times"


def unpack(number: int, trouble: str, load: bytes, packers: tuple[int, ...]) -> Parcel:
    if os.getpid() != packers[0]:
        meet("answers", note=number)
        TROUBLES[trouble]()
    elif umpire:
        umpire.receives(packers[-1])
    return Parcel(number, trouble, load, packers)


TROUBLES: dict[str, Callable[[], object]] = {
    "": lambda: None,
    "os._exit(0)": partial(os._exit, 0),
    "os._exit(3)": partial(os._exit, 3),
    "SIGKILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
}


# --- the umpire


class Umpire:
    """Watches, in the caller's process, whether the child is there as long as it can be spoken to, and no longer.

    It looks before each message and before the caller's end is closed. A child that waits for more sleeps then. One
    that has ended did so for another reason than the end of the file; one that holds the caller's end as well will
    never see it, and is killed to spare everybody the wait.
    """

    def __init__(self, count: int) -> None:
        self.caller = os.getpid()
        self.missing = count  # answers
        self.popens: list[Popen] = []
        self.sender = 0  # the thread that has just packed a message, and is to send it
        self.ends: set[End | None] = set()  # through which messages were sent
        self.child = 0

    def is_at_home(self) -> bool:
        return os.getpid() == self.caller

    def packs(self) -> None:
        self.sender = threading.get_ident()
        if any(ends_or_rests(popen.pid) for popen in self.popens):
            meet("ended early")

    def sends(self, descriptor: int) -> None:
        if self.sender == threading.get_ident():
            self.sender = 0
            self.ends.add(end_of(self.caller, descriptor))

    def receives(self, child: int) -> None:
        self.missing -= 1
        self.child = child

    def closes(self, descriptor: int) -> None:
        end = end_of(self.caller, descriptor)
        if self.missing or end not in self.ends:
            return
        if ends_or_rests(self.child):
            meet("ended early")
        elif end in ends_of(self.child):
            meet("kept open")
            os.kill(self.child, signal.SIGKILL)

    def exit_codes(self) -> dict[str, int | None]:
        """The exit code of each child by its pid, not reaped; None for one that is still there when nothing moves."""
        if None in map(exit_code, self.popens):
            meet("everybody rests", parties=2)
        return {str(popen.pid): exit_code(popen) for popen in self.popens}


umpire: Umpire | None = None


def appoint(new: Umpire) -> Umpire:
    """Have all that starts a Process, or that sends on, closes or polls a Connection, tell this umpire."""
    global umpire
    umpire = new
    start, poll = BaseProcess.start, Connection.poll
    send, close = Connection._send_bytes, Connection._close  # type: ignore[attr-defined]

    def start_and_keep(process: BaseProcess) -> None:
        start(process)
        new.popens.append(process._popen)  # type: ignore[attr-defined]

    def note_and_send(connection: Any, data: object) -> None:
        if new.is_at_home():
            new.sends(connection.fileno())
        send(connection, data)

    def look_and_close(connection: Any) -> None:
        if new.is_at_home():
            new.closes(connection.fileno())
        close(connection)

    def poll_now(connection: Any, timeout: float | None = 0.0) -> bool:
        """A child's patience is over at once: so it may be, on a machine that is slow enough."""
        return poll(connection, timeout if timeout is None or new.is_at_home() else 0.0)

    BaseProcess.start, Connection.poll = start_and_keep, poll_now  # type: ignore[assignment, method-assign]
    Connection._send_bytes, Connection._close = note_and_send, look_and_close  # type: ignore[attr-defined]
    return new


# --- what the kernel says


def ends_or_rests(pid: int) -> bool:
    """Come back when that process has ended (True), or sleeps, or is busy for so long that it means to be (False)."""
    enough = ticks(pid) + TICKS
    while True:
        looks = {look(pid) for _ in range(LOOKS)}
        state, _ = looks.pop()
        if state in "ZX":
            return True
        if (state == "S" and not looks) or ticks(pid) >= enough:
            return False
        os.sched_yield()


def look(pid: int) -> tuple[str, int]:
    """The state of a process, a letter of proc(5), and how often it went to sleep; Z for one that is gone, too."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return "Z", 0
    fields = dict(line.split(":\t", 1) for line in lines)
    return fields["State"][0], int(fields.get("voluntary_ctxt_switches", 0))


def ticks(pid: int) -> int:
    """How long a process has run, in ticks of the kernel; 0 if it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def ends_of(pid: int) -> set[End]:
    """The ends of pipes that a process holds open; none if it is gone."""
    found = set()
    with suppress(OSError):
        for name in os.listdir(f"/proc/{pid}/fd"):
            found.add(end_of(pid, int(name)))
    return {end for end in found if end is not None}


def end_of(pid: int, descriptor: int) -> End | None:
    """The end of a pipe behind a descriptor, None if it is something else or closed."""
    try:
        name = os.readlink(f"/proc/{pid}/fd/{descriptor}")
        details = Path(f"/proc/{pid}/fdinfo/{descriptor}").read_text().split()
    except OSError:
        return None
    mode = int(details[details.index("flags:") + 1], 8) & os.O_ACCMODE
    return (name, mode) if name.startswith(("pipe:", "socket:")) else None


def exit_code(popen: Popen) -> int | None:
    """The exit code of a child, which is not reaped if it was not yet; None if it has not ended."""
    try:
        status = os.waitid(os.P_PID, popen.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG)
    except ChildProcessError:  # reaped by the student's code, or by the server of `forkserver`
        return popen.poll()
    if status is None:
        return None
    return status.si_status if status.si_code == os.CLD_EXITED else -status.si_status
