"""Run beside the student's `Server`: children that obey, children that do not, and looks at what became of them."""

import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import connection
from multiprocessing.popen_fork import Popen
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.sandbox.gate import meet

LONG = 600  # seconds; nobody waits for them: a child that obeys ends as soon as the caller sleeps
LOOKS = 20
TICKS = 20  # of the kernel, a hundred of which are a second


def beside(student: ModuleType) -> object:
    """Whether the caller and the child come to one gate while both are at work."""
    server = student.Server(partial(come_together, os.getpid()))
    server.start()
    met = meet("together", parties=2).met
    server.stop(LONG if met else 0)
    return met


def obeyed(student: ModuleType) -> dict[str, object]:
    """The answer to a long patience with a child that cleans up once it is asked, and whether it is gone then."""
    return stop_at_work(student, partial(obey, os.getpid()), LONG)


def refused(student: ModuleType) -> dict[str, object]:
    """The answer to no patience at all with a child that does not look, and whether it is gone then."""
    return stop_at_work(student, refuse, 0)


def deaf(student: ModuleType, milliseconds: int) -> dict[str, object]:
    """The same for a child that also ignores SIGTERM, and for some patience."""
    return stop_at_work(student, be_deaf, milliseconds / 1000)


def stop_at_work(student: ModuleType, serve: Callable[[Any], None], seconds: float) -> dict[str, object]:
    """Stop a child that has come to its work: the answer, and whether it is gone then."""
    server = student.Server(serve)
    server.start()
    meet("child is there", parties=2)
    return {"answer": plain(server.stop(seconds)), "gone": is_gone("child")}


def ended_before(student: ModuleType, codes: list[int]) -> list[dict[str, object]]:
    """The answers to no patience where the child had ended before, with each of these codes; -1 stands for an error."""
    popens = keep_every_popen()
    told = []
    for place, code in enumerate(codes):
        name = f"short {place}"
        server = student.Server(partial(end_soon, name, code))
        server.start()
        meet(f"{name} is there", parties=2)
        wait_for_the_end(name, popens)
        told.append({"answer": plain(server.stop(0)), "gone": is_gone(name)})
    return told


def stopped_again(student: ModuleType) -> dict[str, list[object]]:
    """What three calls in a row answered, for a child that obeys and for one that does not."""
    obedient = student.Server(partial(obey, os.getpid()))
    stubborn = student.Server(refuse)
    told = {}
    for server, name, patience in ((obedient, "obeyed", (LONG, 0, LONG)), (stubborn, "killed", (0, LONG, 0))):
        server.start()
        meet("child is there", parties=2)
        told[name] = [answer_of(server, seconds) for seconds in patience]
    return told


def answer_of(server: Any, seconds: float) -> object:
    """What `stop` answered, or "raised" and the name of what it raised."""
    try:
        return plain(server.stop(seconds))
    except Exception as error:
        return f"raised {type(error).__name__}"


def plain(answer: object) -> object:
    """A bool or None as it is; of anything else, the name of its type."""
    return answer if answer is None or type(answer) is bool else type(answer).__name__


# --- what the children do


def come_together(caller: int, stop_event: Any) -> None:
    meet("serve", note=stop_event.is_set())
    if os.getpid() != caller and meet("together", parties=2).met:
        wait_to_be_asked(stop_event)


def obey(caller: int, stop_event: Any) -> None:
    arrive("child")
    wait_to_be_asked(stop_event)
    let_the_caller_act(caller)
    meet("cleaned up")


def refuse(stop_event: Any) -> None:
    """Never look at the event; end only if all others rest meanwhile, which means that one waits for this child."""
    arrive("child")
    meet("at work", parties=2)
    meet("was waited for")
    os._exit(0)


def be_deaf(stop_event: Any) -> None:
    """Never look at the event, and ignore the signal of `terminate`."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    arrive("child")
    while True:
        signal.pause()


def end_soon(name: str, code: int, stop_event: Any) -> None:
    arrive(name)
    if code < 0:
        raise ValueError("a server that fails")
    sys.exit(code)


def wait_to_be_asked(stop_event: Any) -> None:
    """Wait for the event; end the process if nobody can set it any more."""

    def give_up() -> None:
        meet("to be asked", parties=2)
        if not stop_event.is_set():
            meet("never asked")
            os._exit(0)

    threading.Thread(target=give_up, daemon=True).start()
    stop_event.wait()


# --- what the kernel says


def let_the_caller_act(caller: int) -> None:
    """Come back when the caller sleeps: it does so while it waits for this child to end.

    One that was only setting the event before it kills is on its way now, and kills before it sleeps again, however
    long the machine lets it wait for its turn. One that looks again and again sleeps in between, or has meant to wait
    if it has used up so much of its own time.
    """
    before = turns(caller)
    enough = ticks(caller) + TICKS
    while not rests(caller, before) and ticks(caller) < enough:
        os.sched_yield()


def rests(pid: int, before: tuple[int, int]) -> bool:
    """Whether that process has gone to sleep since `before`, or has slept ever since.

    The letter for its state alone does not tell: one that only asks whether a child has ended shows as asleep then.
    """
    given, slept = turns(pid)
    if slept > before[1]:
        return True
    looks = [(fields_of(pid)[0], turns(pid)) for _ in range(LOOKS)]
    return set(looks) == {("S", before)} and given == before[0]


def turns(pid: int) -> tuple[int, int]:
    """How often a process's main thread was given a processor, and how often it went to sleep."""
    given = int(Path(f"/proc/{pid}/schedstat").read_text().split()[2])
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    (slept,) = (int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))
    return given, slept


def ticks(pid: int) -> int:
    """How long a process has run, in ticks of the kernel."""
    fields = fields_of(pid)
    return int(fields[11]) + int(fields[12])


def fields_of(pid: int) -> list[str]:
    """The fields of proc(5)'s `stat`, from the third on: the state first."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def arrive(name: str) -> None:
    """Say which process goes by that name, and meet the caller."""
    Path(name).write_text(str(os.getpid()))
    meet(f"{name} is there", parties=2)


def is_gone(name: str) -> bool:
    """Whether the process of that name is there no more, not even as a zombie. One that was never there is gone."""
    return not Path(name).exists() or not Path(f"/proc/{Path(name).read_text()}").exists()


def keep_every_popen() -> list[Popen]:
    """A list that will hold what is behind every Process that is started from now on."""
    popens: list[Popen] = []
    start = BaseProcess.start

    def start_and_keep(process: BaseProcess) -> None:
        start(process)
        popens.append(process._popen)  # type: ignore[attr-defined]

    BaseProcess.start = start_and_keep  # type: ignore[assignment, method-assign]
    return popens


def wait_for_the_end(name: str, popens: list[Popen]) -> None:
    """Come back when the process of that name has ended; leave its exit status for whoever wants it."""
    pid = int(Path(name).read_text())
    with suppress(ProcessLookupError):  # it is reaped already: by the server of `forkserver`, say
        descriptor = os.pidfd_open(pid)
        select.select([descriptor], [], [])
        os.close(descriptor)
    for popen in popens:
        if popen.pid == pid and popen.method == "forkserver":
            connection.wait([popen.sentinel])  # here that server tells the exit status
