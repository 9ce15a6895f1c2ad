"""Which isolation this machine offers, found by trying it: `full` (bubblewrap) or `limits` (practice only)."""

import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path
from typing import Literal

import msgspec

from grader.errors import MachineError
from grader.sandbox.launch import INSIDE, PACKAGE, Command, Layout, Sandbox, SandboxLost, interpreter

ROOT = PACKAGE.parent
CODE, SCRATCH = "/kata/code", "/kata/scratch"
_FIRST_UNUSED_USER = 2_000_000  # far above what systems hand out; one for each sandbox, since NPROC counts by user
_INSTALL = "install bubblewrap (Debian, Ubuntu: apt install bubblewrap), or the extra concurrency-katas[sandbox]"

TierName = Literal["full", "limits"]
TIERS: tuple[TierName, ...] = ("full", "limits")  # best first


class Tier(msgspec.Struct, frozen=True, kw_only=True):
    """A degree of isolation in force: its name, what it does not give, and why it is no better (None for the best).

    `variant` and `program` say how it is made: by root, in a user namespace, or by limits alone.
    """

    name: TierName
    missing: tuple[str, ...] = ()
    why: str | None = None
    variant: Literal["root", "user", "limits"] = "limits"
    program: str | None = None

    def command(self) -> Command:
        """What builds the command line that starts a harness in this tier."""
        program = self.program
        if program is None:
            return _limits
        as_root = self.variant == "root"
        return lambda layout: _bubblewrap(program, layout, _ROOT if as_root else _USER, _unused_user() * as_root)


_ROOT = ("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID")
_USER = ("--unshare-user", "--disable-userns", "--uid", "1000", "--gid", "1000")


def limits_only(why: str) -> Tier:
    """The weakest tier, with the sentence that says why it is no better."""
    return Tier(name="limits", missing=("files", "network", "processes", "secrets"), why=why)


def best() -> Tier:
    """The best tier of this machine, by running the self-test in each kind of sandbox from the strongest down."""
    program = find_bubblewrap()
    if program is None:
        return limits_only(f"bubblewrap is not installed; to have full isolation, {_INSTALL}.")
    reasons = []
    for variant in _variants():
        tier = Tier(name="full", variant=variant, program=program)
        problem = self_test(tier)
        if problem is None:
            return tier
        reasons.append(problem)
    return limits_only(
        f"bubblewrap cannot isolate here ({reasons[-1]}); it needs user namespaces: "
        "see sysctl user.max_user_namespaces and kernel.apparmor_restrict_unprivileged_userns."
    )


def require(name: TierName, tier: Tier) -> None:
    """Raise MachineError, one sentence with the cure, if `tier` is weaker than the tier called `name`."""
    if TIERS.index(tier.name) > TIERS.index(name):
        raise MachineError(f"Isolation tier {name} is required and this machine gives {tier.name}: {tier.why}")


def find_bubblewrap() -> str | None:
    """The path of `bwrap`: the system's, or the one that the wheel put beside this interpreter; None without."""
    return shutil.which("bwrap") or shutil.which("bwrap", path=str(Path(sys.executable).parent))


def self_test(tier: Tier) -> str | None:
    """Start a sandbox of `tier` and let canaries try to get out. Out: None if none did, else what went wrong."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        secret = Path(folder) / "canary"
        secret.write_text("canary")
        try:
            sandbox = Sandbox(tier.command(), seed=0)
        except (SandboxLost, OSError) as error:
            return str(error)
        try:
            report = sandbox.exchange(_canary_order(secret, server.getsockname()[1]), 30.0)
        except SandboxLost as error:
            return str(error)
        finally:
            sandbox.close()
    escaped = report.get("claim") if isinstance(report, dict) else None
    if not isinstance(escaped, list):
        return f"the self-test did not run: {report}"
    return f"escaped: {', '.join(map(str, escaped))}" if escaped else None


def _canary_order(secret: Path, port: int) -> dict[str, object]:
    return {
        "slug": "canary",
        "student": b"",
        "probe": Path(__file__).with_name("canaries.py").read_text("utf-8"),
        "function": "escapes",
        "arguments": (str(secret), str(ROOT), port),
        "explore": None,
        "import_seconds": 20.0,
        "call_seconds": 20.0,
    }


def _variants() -> tuple[Literal["root", "user"], ...]:
    return ("root", "user") if os.geteuid() == 0 else ("user",)


def _unused_user() -> int:
    return _FIRST_UNUSED_USER + os.getpid()


def _limits(layout: Layout) -> list[str]:
    return layout.start(str(layout.code), str(layout.scratch), 0, deny_calls=False)


def _bubblewrap(program: str, layout: Layout, privileges: tuple[str, ...], user: int) -> list[str]:
    """bwrap(1): new namespaces, a read-only system and interpreter, sized scratch folders, and nothing else."""
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
        *("--setenv", "TMPDIR", "/tmp", "--chdir", SCRATCH),
        "--",
        *layout.start(CODE, SCRATCH, user, deny_calls=True),
    ]


def _system() -> list[str]:
    """Read-only: the system's programs and libraries and this interpreter; the project itself is covered up."""
    visible = [Path("/usr")]
    prefix = Path(sys.base_prefix).resolve()
    visible += [folder for folder in (prefix, interpreter().parent) if not folder.is_relative_to("/usr")]
    arguments = []
    for folder in visible:
        arguments += [*_way_to(folder), "--ro-bind", str(folder), str(folder)]
    for name in ("bin", "sbin", "lib", "lib32", "lib64"):
        folder = Path("/", name)
        if folder.is_symlink():
            arguments += ["--symlink", str(folder.readlink()), str(folder)]
        elif folder.is_dir():
            arguments += ["--ro-bind", str(folder), str(folder)]
    arguments += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    if any(ROOT.is_relative_to(folder) for folder in visible):
        arguments += ["--tmpfs", str(ROOT)]
    return arguments


def _way_to(folder: Path) -> list[str]:
    """The folders above `folder`, open to all: what bwrap makes by itself on the way is for root's eyes only."""
    return [part for parent in reversed(folder.parents[:-1]) for part in ("--perms", "0755", "--dir", str(parent))]


def _room(mebibytes: str, folder: str) -> list[str]:
    return ["--perms", "1777", "--size", str(int(mebibytes) << 20), "--tmpfs", folder]
