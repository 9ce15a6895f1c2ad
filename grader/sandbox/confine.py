"""What a process gives up before a student's code runs in it: limits, privileges, its place in the family."""

import contextlib
import ctypes
import os
import resource
import signal
from pathlib import Path

from grader.sandbox import leftovers

MEBI = 1 << 20

# What each process of a probe may use. AS is wide because every thread reserves address space it never touches.
LIMITS: dict[int, int] = {
    resource.RLIMIT_DATA: 1024 * MEBI,
    resource.RLIMIT_AS: 4096 * MEBI,
    resource.RLIMIT_STACK: 1 * MEBI,
    resource.RLIMIT_NOFILE: 256,
    resource.RLIMIT_FSIZE: 16 * MEBI,
    resource.RLIMIT_CORE: 0,
}
TASKS = 256  # processes and threads that a probe may start
CPU_SECONDS = 20
MEMORY_IN_ALL = 1024 * MEBI  # of a probe and all it starts together; nothing in the kernel bounds that without cgroups

_PR_SET_PDEATHSIG = 1  # numbers of prctl(2)
_PR_SET_DUMPABLE = 4
_PR_CAPBSET_DROP = 24
_PR_SET_SECUREBITS = 28
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38
_NO_ROOT = 0b11  # SECBIT_NOROOT and its lock: user 0 is nobody special
_CAPABILITY_VERSION_3 = 0x20080522  # linux/capability.h


def bound_resources() -> None:
    """Set `LIMITS` for this process and all it will start; a limit that is lower already stays."""
    for which, wanted in LIMITS.items():
        _bound(which, wanted)


def bound_tasks() -> None:
    """At most `TASKS` more processes and threads of this user from now on, for this process and all it will start.

    The kernel counts all that its user runs, so they are counted at the last moment, and the harness has no such
    bound: its own forks must not fail because somebody else starts much.
    """
    if hasattr(resource, "RLIMIT_NPROC"):
        _bound(resource.RLIMIT_NPROC, TASKS + leftovers.tasks_of(os.getuid()))


def bound_cpu() -> None:
    """At most `CPU_SECONDS` of processor time for this process and for each of its children (setrlimit(2))."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))


def become(user: int) -> None:
    """Change to the unused user and group number `user`, for good: NPROC counts nothing for root."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def drop_capabilities() -> None:
    """Root without any of root's powers, for good and over any exec (capabilities(7)); no change for others."""
    if os.geteuid() != 0 or not _has_capabilities():  # a container's root may have none, and gets none by an exec
        return
    _prctl(_PR_SET_SECUREBITS, _NO_ROOT)
    capability = 0
    while ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) == 0:
        capability += 1
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"capset: {os.strerror(number)}")


def give_up_privileges() -> None:
    """No setuid program can raise this process or its children again (prctl(2), PR_SET_NO_NEW_PRIVS)."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def hide_memory() -> None:
    """Nobody of the same user may attach to this process or open its `/proc` files (PR_SET_DUMPABLE 0)."""
    _prctl(_PR_SET_DUMPABLE, 0)


def show_memory() -> None:
    """Undo `hide_memory` in a forked probe, whose own `/proc` files its code may rightly read."""
    _prctl(_PR_SET_DUMPABLE, 1)


def die_first() -> None:
    """Where the machine itself runs out of memory, the kernel ends this process and its children before all others."""
    with contextlib.suppress(OSError):  # a help for the machine, which may forbid it
        Path("/proc/self/oom_score_adj").write_text("1000")


def end_with_parent() -> None:
    """The kernel kills this process when its parent, that very thread, ends (prctl(2), PR_SET_PDEATHSIG)."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def adopt_orphans() -> None:
    """Orphans among the descendants become children of this process (PR_SET_CHILD_SUBREAPER)."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def _has_capabilities() -> bool:
    status = Path("/proc/self/status").read_text()
    return any(int(line.split()[1], 16) for line in status.splitlines() if line.startswith("CapPrm:"))


def _bound(which: int, wanted: int) -> None:
    _, hard = resource.getrlimit(which)
    value = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(which, (value, value))


def _prctl(option: int, value: int) -> None:
    if ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"prctl {option}: {os.strerror(number)}")
