"""The first process of a sandbox: it owns the channel to the judge, forks a process per probe and tells what it saw.

Start: `python -P -s -S -c "…; harness.TIER(CHANNEL, SCRATCH, …)"`, with a function for each tier. Orders and reports
are frames on the descriptor CHANNEL; SCRATCH is the folder that a probe works in. The end of the channel is the end
of the harness, and in a pid namespace of everything in it.
"""

import concurrent.futures.thread  # noqa: F401 - warm: what a forked probe will import costs it nothing
import contextlib
import ctypes  # noqa: F401
import io
import multiprocessing.managers
import multiprocessing.pool
import multiprocessing.queues
import multiprocessing.shared_memory
import multiprocessing.synchronize  # noqa: F401
import os
import queue  # noqa: F401
import random  # noqa: F401
import signal
import socket
import sys
import tempfile
from pathlib import Path

from grader.frames import Decoder, FrameError, encode
from grader.sandbox import confine, emptying, gate, landlock, leftovers, probing, seccomp, sharing, stacks, tricks
from grader.sandbox.gates import Gates
from grader.sandbox.watch import JudgeGone, Watch

GATE = ".gate"

Fence = tuple[()] | tuple[tuple[str, ...], tuple[str, ...]]  # none, or what a probe may read and what it may use


def namespaces(channel: int, scratch: str, user: int) -> None:
    """The start in tier `full`: bubblewrap has made the room, `user` is an unused number to become (0: stay)."""
    if user:
        confine.become(user)
    stack_file = stacks.open_file()  # as long as that is allowed
    confine.give_up_privileges()
    seccomp.deny_calls(network=True)
    _settle(channel, scratch, (), stack_file)


def fenced(channel: int, scratch: str, readable: tuple[str, ...], writable: tuple[str, ...]) -> None:
    """The start in tier `landlock`: each probe may read the one list of paths, and use the other."""
    confine.drop_capabilities()
    stack_file = stacks.open_file()
    confine.give_up_privileges()
    seccomp.deny_calls(network=False)
    _settle(channel, scratch, (readable, writable), stack_file)


def limited(channel: int, scratch: str) -> None:
    """The start in tier `limits`, which bounds what is used and hides nothing."""
    confine.give_up_privileges()
    _settle(channel, scratch, (), stacks.open_file())


def _settle(channel: int, scratch: str, fence: Fence, stack_file: int) -> None:
    """What all tiers have in common; then serve until the channel closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one signal that Python lets even the first process of all feel
    confine.adopt_orphans()
    confine.bound_resources()
    confine.hide_memory()
    os.chdir(scratch)
    serve(socket.socket(fileno=channel), Path(scratch), fence, stack_file)


def serve(channel: socket.socket, scratch: Path, fence: Fence, stack_file: int) -> None:
    """One report for each order, until the judge closes the channel or is gone, in whatever way it went.

    `stack_file`: a descriptor for stacks, which all probes use in turn.
    """
    decoder = Decoder()
    channel.sendall(encode({"ready": list(sys.version_info[:3])}))
    with contextlib.suppress(JudgeGone):
        while data := channel.recv(1 << 16):
            for order in decoder.feed(data):
                assert isinstance(order, dict)
                channel.sendall(envelope(probe_once(order, scratch, channel.fileno(), fence, stack_file)))
    leftovers.end_all(os.getpid())


def envelope(report: dict[str, object]) -> bytes:
    """The frame of a report. One that a probe has blown up beyond the protocol is told as just that."""
    try:
        return encode(report)
    except FrameError as error:
        return encode({"ending": {"kind": "protocol", "phase": "call", "message": str(error)}})


def probe_once(
    order: dict[str, object], scratch: Path, channel: int, fence: Fence, stack_file: int
) -> dict[str, object]:
    """Fork for one order, watch it to its end, note what is left, end all of it. Out: a `run.Run` as plain data."""
    lay_out(order, scratch)
    shared = sharing.names()
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        listener.bind(str(scratch / GATE))
        listener.listen(128)
        claim_read, claim_write = os.pipe()
        output_read, output_write = os.pipe()
        stacks.empty(stack_file)
        notes_read, notes_write = tricks.open_notes()
        stack.callback(os.close, notes_read)
        child = os.fork()
        if child == 0:
            stacks.listen(stack_file)
            if fence:
                landlock.fence(*fence)
            become_probe(
                order,
                scratch,
                (channel, listener.fileno(), claim_read, output_read, notes_read),
                output_write,
                claim_write,
                notes_write,
            )
        os.close(claim_write)
        os.close(output_write)
        os.close(notes_write)
        gates = stack.enter_context(contextlib.closing(Gates(listener)))
        watch = stack.enter_context(Watch(child, channel, claim_read, output_read, stack_file, gates, order))
        report, left = watch.report(shared, notes_read)
    leftovers.end_all(os.getpid())
    clear(scratch, left)
    return report


def become_probe(
    order: dict[str, object], scratch: Path, foreign: tuple[int, ...], output: int, claim: int, notes: int
) -> None:
    """In the forked child: let go of what is the harness's, take the probe's own streams, and run it."""
    for descriptor in foreign:
        os.close(descriptor)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(nothing)
    os.close(output)
    open_streams()
    os.environ[gate.ADDRESS] = str(scratch / GATE)
    signal.set_wakeup_fd(-1)
    if order["explore"] is None:
        probing.run(order, claim, notes)
    probing.explore(order, claim, notes)


def open_streams() -> None:
    """Output streams of the probe's own: those of the harness believe that they write to a file and can go back."""
    for number, name in ((1, "stdout"), (2, "stderr")):
        binary = io.BufferedWriter(io.FileIO(number, "w", closefd=False))
        stream = io.TextIOWrapper(binary, encoding="utf-8", errors="backslashreplace", line_buffering=number == 2)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def lay_out(order: dict[str, object], scratch: Path) -> None:
    """Put the student's file and the probe's into the empty scratch folder."""
    student, probe = order["student"], order["probe"]
    assert isinstance(student, bytes)
    assert isinstance(probe, str)
    (scratch / f"{order['slug']}.py").write_bytes(student)
    (scratch / "probe.py").write_text(probe, encoding="utf-8")


def clear(scratch: Path, shared: set[str]) -> None:
    """Empty the folders that a probe can write to and remove what it `shared`: the next one finds nothing of it."""
    folders = {scratch, Path(tempfile.gettempdir())}
    if os.getpid() == 1:  # all of this namespace's shared memory is the probe's
        folders.add(sharing.SHARED)
    for folder in folders:
        emptying.empty(folder)
    for name in shared:
        emptying.remove(sharing.SHARED / name)
