"""Run beside the student's `pump`: items and sinks that leave a record at a gate wherever they come by."""

import glob
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import forkserver, resource_tracker
from multiprocessing.popen_fork import Popen
from multiprocessing.process import BaseProcess
from random import Random
from types import ModuleType
from typing import Any

from grader.sandbox.gate import meet

TRIPS = 8  # to the harness and back, while a slow parcel is packed
LOOKS = 20
TICKS = 20  # of the kernel, a hundred of which are a second

ANY_ITEMS: tuple[object, ...] = (
    *(None, False, True, 0, -1, 1, 0.0, "", "None", b"", (), [], {}, set(), Ellipsis, NotImplemented),
    *("STOP", "stop", "END", "end", "DONE", "done", "EOF", "quit", "exit", "sentinel", b"stop", (None, None)),
    *(StopIteration, ValueError("an item"), EOFError(), len),
)


def pumped(student: ModuleType, numbers: list[int]) -> dict[str, object]:
    """Pump parcels that tell who packs, who unpacks and who sinks them; then how the processes ended."""
    popens = keep_every_popen()
    count = count_of(student, [Parcel(number) for number in numbers], sink_parcel)
    return {"count": count, "codes": exit_codes(popens)}


def slowly_pumped(student: ModuleType, numbers: list[int]) -> object:
    """Pump parcels that take a while to pack; the last one is sunk when the writer has ended and the caller sleeps."""
    caller = os.getpid()
    last = len(numbers) - 1
    parcels = [SlowParcel(number, caller, place == last) for place, number in enumerate(numbers)]
    return count_of(student, parcels, sink_slowly)


def any_items(student: ModuleType, names: list[str]) -> object:
    """Pump the items of `ANY_ITEMS` whose `repr` is asked for."""
    by_name = {repr(item): item for item in ANY_ITEMS}
    return count_of(student, [by_name[name] for name in names], sink_anything)


def names_of_any_items(student: ModuleType) -> list[str]:
    """What `any_items` can be asked for."""
    return [repr(item) for item in ANY_ITEMS]


def large_items(student: ModuleType, seed: int, sizes: list[int], stride: int) -> object:
    """Pump random bytes of these sizes; the sink tells the length and every `stride`-th byte of each."""
    generator = Random(seed)
    return count_of(student, [generator.randbytes(size) for size in sizes], partial(sink_bytes, stride))


def in_trouble(student: ModuleType, sizes: list[int], place: int, how: str) -> dict[str, object]:
    """Pump items of these sizes; at `place` the sink or its process ends as `how` says."""
    items = [(number, bytes(size)) for number, size in enumerate(sizes)]
    try:
        came = {"returned": plain(student.pump(items, partial(sink_with_trouble, place, how)))}
    except Exception as error:
        came = {"raised": type(error).__name__, "is_runtime_error": isinstance(error, RuntimeError)}
    meet("home", note=servants())
    return came


# --- items and sinks


class Parcel:
    """An item that tells where it is packed and where it is unpacked."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __reduce__(self) -> tuple[object, ...]:
        meet("packed", note=self.number)
        return unpack, (self.number,)


def unpack(number: int) -> Parcel:
    meet("unpacked", note=number)
    return Parcel(number)


def sink_parcel(parcel: Parcel) -> None:
    meet("sink", note=parcel.number)


class SlowParcel:
    """An item that takes a while to pack, so that a reader without patience finds the queue empty."""

    def __init__(self, number: int, caller: int, last: bool, writer: int = 0) -> None:
        self.number = number
        self.caller = caller  # the pid of the process that called `pump`
        self.last = last
        self.writer = writer  # the pid of the process that packed it

    def __reduce__(self) -> tuple[object, ...]:
        for _ in range(TRIPS):
            meet("packing")
        return SlowParcel, (self.number, self.caller, self.last, os.getpid())


def sink_slowly(parcel: SlowParcel) -> None:
    if parcel.last:
        let_the_caller_act(parcel.caller, parcel.writer)
    else:
        caller_before[parcel.caller] = turns(parcel.caller)  # the writer still has to pack the next one
    meet("sink", note=parcel.number)


caller_before: dict[int, tuple[int, int]] = {}


def let_the_caller_act(caller: int, writer: int) -> None:
    """Come back when the writer has ended and the caller sleeps all the same.

    A caller that was only waiting for the writer is on its way now, and stops this reader before it sleeps again,
    however long the machine lets it wait for its turn. Right answers may keep the writer until the end, where it
    sleeps, or have a caller that never does: one that has used up so much of its own time meant to.
    """
    before, now = caller_before.get(caller, (0, 0)), turns(caller)
    enough = ticks(writer) + TICKS
    while works(writer) and ticks(writer) < enough:
        before, now = now, turns(caller)  # the writer was there after the first of these two looks
        os.sched_yield()
    if not states(writer) <= {"Z"}:
        return  # it is kept until the end
    enough = ticks(caller) + TICKS
    while not rests(caller, before) and ticks(caller) < enough:
        os.sched_yield()


def works(pid: int) -> bool:
    """Whether a thread of that process runs or would like to."""
    return not states(pid).isdisjoint("RD")


def rests(pid: int, before: tuple[int, int]) -> bool:
    """Whether that process sleeps and was not woken since `before`, or was and has gone to sleep again.

    The letter alone does not tell: one that is just being given the exit status of a child shows as asleep while it
    runs. So all looks in a row must show the same sleep.
    """
    first = turns(pid)
    for _ in range(LOOKS):
        if works(pid) or turns(pid) != first:
            return False
        os.sched_yield()
    given, slept = first
    return given == before[0] or slept > before[1]


def turns(pid: int) -> tuple[int, int]:
    """How often a process's main thread was given a processor, and how often it went to sleep; -1 if it is gone."""
    given = slept = -1
    with suppress(OSError), open(f"/proc/{pid}/schedstat") as stream:
        given = int(stream.read().split()[2])
    with suppress(OSError), open(f"/proc/{pid}/status") as stream:
        (slept,) = (int(line.split()[1]) for line in stream if line.startswith("voluntary_ctxt_switches"))
    return given, slept


def states(pid: int) -> set[str]:
    """The states of a process's threads, a letter of proc(5) each: R runs or would like to, S sleeps, Z has ended;
    none if that process is gone."""
    return {fields[0] for fields in stats(f"/proc/{pid}/task/*/stat")}


def ticks(pid: int) -> int:
    """How long a process has run, in ticks of the kernel; 0 if it is gone."""
    return sum(int(fields[11]) + int(fields[12]) for fields in stats(f"/proc/{pid}/stat"))


def stats(pattern: str) -> list[list[str]]:
    """The fields of such files of proc(5), from the third on; of those that are still there."""
    found = []
    for name in glob.glob(pattern):
        with suppress(OSError), open(name) as stream:
            found.append(stream.read().rpartition(")")[2].split())
    return found


def sink_anything(item: object) -> None:
    meet("sink", note=repr(item))


def sink_bytes(stride: int, item: bytes) -> None:
    meet("sink", note=[len(item), item[::stride]])


def sink_with_trouble(place: int, how: str, item: tuple[int, bytes]) -> None:
    meet("sink", note=item[0])
    if item[0] == place:
        TROUBLES[how]()


def fail() -> None:
    raise KeyError("this item cannot be sunk")


TROUBLES: dict[str, Callable[[], object]] = {
    "raise": fail,
    "sys.exit(0)": partial(sys.exit, 0),
    "os._exit(0)": partial(os._exit, 0),
    "os._exit(3)": partial(os._exit, 3),
    "SIGKILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
}


# --- how it ended


def keep_every_popen() -> list[Popen]:
    """A list that will hold what is behind every Process started from now on: it knows the status that the system gave.

    A Process asks `waitpid` once and keeps the answer in there, also after `close`. All of `multiprocessing` starts its
    children through this method, whatever the start method, the subclass, or the pool around it; a child that was
    made without it is not in the list, and nothing is said about it.
    """
    popens: list[Popen] = []
    start = BaseProcess.start

    def start_and_keep(process: BaseProcess) -> None:
        start(process)
        popens.append(process._popen)  # type: ignore[attr-defined]

    BaseProcess.start = start_and_keep  # type: ignore[assignment, method-assign]
    return popens


def exit_codes(popens: list[Popen]) -> dict[str, int | None]:
    """The exit code of each process by its pid; None for one that is still there when nothing moves any more."""
    if any(popen.poll() is None for popen in popens):
        everybody_rests()
    return {str(popen.pid): popen.poll() for popen in popens}


def everybody_rests() -> None:
    """Come back when nothing else can run: the second party never comes."""
    meet("everybody rests", parties=2)


def servants() -> int:
    """How many children of this process are the standard library's own, which stay for the next call."""
    pids = (resource_tracker._resource_tracker._pid, forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
    return sum(pid is not None for pid in pids)


def count_of(student: ModuleType, items: list[Any], sink: Callable[[Any], object]) -> object:
    """What `pump` returns where nothing goes wrong; "RuntimeError" if it thinks that something did."""
    try:
        return plain(student.pump(items, sink))
    except RuntimeError:
        return "RuntimeError"


def plain(count: object) -> object:
    """What came back where it can be a number or nothing; of anything else, the name of its type."""
    return count if count is None or type(count) in (int, bool) else type(count).__name__
