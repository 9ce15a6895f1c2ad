"""How the harness is started in each tier: by bubblewrap, behind a fence of its own, or under limits alone."""

import os
import sys
from pathlib import Path

from grader.sandbox.launch import INSIDE, PACKAGE, Command, Layout, interpreter

ROOT = PACKAGE.parent
CODE, SCRATCH = "/kata/code", "/kata/scratch"
_FIRST_UNUSED_USER = 2_000_000  # far above what systems hand out; one for each sandbox, since NPROC counts by user
_AS_ROOT = ("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID")
_AS_USER = ("--unshare-user", "--disable-userns", "--uid", "1000", "--gid", "1000")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom", "/dev/shm")


def root_bubblewrap(program: str) -> Command:
    """Root needs no user namespace; it keeps just enough power for the harness to become an unused user."""
    return lambda layout: _bubblewrap(program, layout, _AS_ROOT, _FIRST_UNUSED_USER + os.getpid())


def user_bubblewrap(program: str) -> Command:
    """Everybody else makes a user namespace, and no further one can be made in it."""
    return lambda layout: _bubblewrap(program, layout, _AS_USER, 0)


def landlock(layout: Layout) -> list[str]:
    """The harness fences each probe in: the system and our own few files to read, scratch folders to use."""
    ours = [str(PACKAGE / name) for name in INSIDE]
    system = [str(folder) for folder in _visible()] + ["/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/proc"]
    writable = (str(layout.scratch), str(layout.temporary), *_DEVICES)
    return layout.start(str(layout.code), "fenced", str(layout.scratch), (str(layout.code), *ours, *system), writable)


def limits(layout: Layout) -> list[str]:
    """The harness alone, as any other process of this user."""
    return layout.start(str(layout.code), "limited", str(layout.scratch))


def _bubblewrap(program: str, layout: Layout, privileges: tuple[str, ...], user: int) -> list[str]:
    """bwrap(1): new namespaces, a read-only system and interpreter, sized scratch folders, and nothing else.

    What bwrap makes of nothing belongs to whoever it runs for: where a probe is the same user, it could leave there
    what the next one finds, so that is made read-only at last.
    """
    return [
        program,
        *("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"),
        *("--die-with-parent", "--new-session", "--as-pid-1", "--cap-drop", "ALL"),
        *privileges,
        *_system(),
        *("--proc", "/proc", "--dev", "/dev"),
        *_room("64", SCRATCH),
        *_room("64", "/tmp"),
        *_room("64", "/dev/shm"),
        *_way_to(Path(CODE, "grader", "any")),
        *(part for name in INSIDE for part in ("--ro-bind", str(PACKAGE / name), f"{CODE}/grader/{name}")),
        *(part for folder in ("/", "/dev", *_covered()) for part in ("--remount-ro", folder)),
        *("--setenv", "TMPDIR", "/tmp", "--chdir", SCRATCH),
        "--",
        *layout.start(CODE, "namespaces", SCRATCH, user),
    ]


def _system() -> list[str]:
    """Read-only: the system's programs and libraries and this interpreter; the project itself is covered up."""
    arguments = []
    for folder in _visible():
        arguments += [*_way_to(folder), "--ro-bind", str(folder), str(folder)]
    for name in ("bin", "sbin", "lib", "lib32", "lib64"):
        folder = Path("/", name)
        if folder.is_symlink():
            arguments += ["--symlink", str(folder.readlink()), str(folder)]
        elif folder.is_dir():
            arguments += ["--ro-bind", str(folder), str(folder)]
    arguments += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    return arguments + [part for folder in _covered() for part in ("--tmpfs", folder)]


def _covered() -> list[str]:
    """The project's folder, where it would be in sight."""
    return [str(ROOT)] if any(ROOT.is_relative_to(folder) for folder in _visible()) else []


def _visible() -> list[Path]:
    """The system and this interpreter, wherever it lives."""
    prefix = Path(sys.base_prefix).resolve()
    return [Path("/usr"), *(place for place in (prefix, interpreter().parent) if not place.is_relative_to("/usr"))]


def _way_to(folder: Path) -> list[str]:
    """The folders above `folder`, open to all: what bwrap makes by itself on the way is for root's eyes only."""
    return [part for parent in reversed(folder.parents[:-1]) for part in ("--perms", "0755", "--dir", str(parent))]


def _room(mebibytes: str, folder: str) -> list[str]:
    return ["--perms", "1777", "--size", str(int(mebibytes) << 20), "--tmpfs", folder]
