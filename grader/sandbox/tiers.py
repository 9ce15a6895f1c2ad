"""Which isolation this machine offers, found by trying it: `full`, `landlock`, or `limits` (practice only)."""

import contextlib
import os
import shutil
import socket
import sys
from pathlib import Path
from typing import Literal

import msgspec

from grader.errors import MachineError
from grader.sandbox import commands
from grader.sandbox import landlock as kernel
from grader.sandbox.launch import Command, Sandbox, SandboxLost
from grader.sandbox.places import Place

_INSTALL = "install bubblewrap (Debian, Ubuntu: apt install bubblewrap), or the extra concurrency-katas[sandbox]"

# What forbids user namespaces, by the value that does, and the value that allows them: Ubuntu 24.04, Debian, all.
_SWITCHES = (
    ("kernel.apparmor_restrict_unprivileged_userns", "1", "0"),
    ("kernel.unprivileged_userns_clone", "0", "1"),
    ("user.max_user_namespaces", "0", "15000"),
)
_NO_LANDLOCK = "This kernel has no Landlock either: it takes Linux 5.13, with landlock in the boot option lsm."
_CONTAINER = "--security-opt seccomp=unconfined --security-opt systempaths=unconfined"

TierName = Literal["full", "landlock", "limits"]
TIERS: tuple[TierName, ...] = ("full", "landlock", "limits")  # best first

# What a fence without namespaces cannot hide: who else runs here, and shared memory that all of this machine shares.
_OPEN_UNDER_LANDLOCK = frozenset({"foreign processes can be seen", "it runs as root"})


class Tier(msgspec.Struct, frozen=True, kw_only=True):
    """A degree of isolation in force: its name, what it does not give, and why it is no better (None for the best).

    `program` is the path of bubblewrap where it is used, `by_root` whether root starts it.
    """

    name: TierName
    missing: tuple[str, ...] = ()
    why: str | None = None
    program: str | None = None
    by_root: bool = False

    def command(self) -> Command:
        """What builds the command line that starts a harness in this tier."""
        if self.name == "limits":
            return commands.limits
        if self.program is None:
            return commands.landlock
        return commands.root_bubblewrap(self.program) if self.by_root else commands.user_bubblewrap(self.program)


def limits_only(why: str) -> Tier:
    """The weakest tier, with the sentence that says why it is no better."""
    return Tier(name="limits", missing=("files", "network", "processes", "secrets"), why=why)


def fenced(why: str) -> Tier:
    """The middle tier, with the sentence that says why it is no better."""
    return Tier(name="landlock", missing=("processes", "shared memory"), why=why)


def best() -> Tier:
    """The best tier of this machine, by running the self-test in each kind of sandbox from the strongest down."""
    tier, why = _by_bubblewrap()
    if tier is not None:
        return tier
    if kernel.version() == 0:
        return limits_only(
            f"{why} This kernel has no Landlock either; Linux has it from 5.13, with landlock in its boot option lsm."
        )
    problem = self_test(fenced(why))
    return fenced(why) if problem is None else limits_only(f"{why} Landlock does not help here ({problem}).")


def _by_bubblewrap() -> tuple[Tier | None, str]:
    """The full tier, or the sentence that says why there is none."""
    program = find_bubblewrap()
    if program is None:
        return None, f"bubblewrap is not installed; to have full isolation, {_INSTALL}."
    problem: str | None = None
    for by_root in (True, False) if os.geteuid() == 0 else (False,):
        tier = Tier(name="full", program=program, by_root=by_root)
        problem = self_test(tier)
        if problem is None:
            return tier, ""
    return None, f"bubblewrap cannot isolate here ({problem}); {_cure()}."


def _cure() -> str:
    """What would let bubblewrap make its namespaces: the kernel's switch that forbids them, or the container."""
    for switch, forbidding, allowing in _SWITCHES:
        path = Path("/proc/sys", switch.replace(".", "/"))
        if path.is_file() and path.read_text().strip() == forbidding:
            return f"to allow it user namespaces: sudo sysctl -w {switch}={allowing}"
    return f"if this is a container, it must be started with {_CONTAINER}"


def require(name: TierName, tier: Tier) -> None:
    """Raise MachineError, one sentence with the cure, if `tier` is weaker than the tier called `name`."""
    if TIERS.index(tier.name) > TIERS.index(name):
        raise MachineError(f"Isolation tier {name} is required and this machine gives {tier.name}: {tier.why}")


def find_bubblewrap() -> str | None:
    """The path of `bwrap`: the system's, or the one that the wheel put beside this interpreter; None without."""
    return shutil.which("bwrap") or shutil.which("bwrap", path=str(Path(sys.executable).parent))


def self_test(tier: Tier) -> str | None:
    """Start a sandbox of `tier` and let canaries try to get out. Out: None if none did, else what went wrong."""
    with contextlib.ExitStack() as stack:
        place = Place()
        stack.callback(place.remove)
        server = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        secret = place.path / "canary"
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
    tolerated = _OPEN_UNDER_LANDLOCK if tier.name == "landlock" else frozenset()
    found = [str(way) for way in escaped if way not in tolerated]
    return f"escaped: {', '.join(found)}" if found else None


def _canary_order(secret: Path, port: int) -> dict[str, object]:
    return {
        "slug": "canary",
        "student": b"",
        "probe": Path(__file__).with_name("canaries.py").read_text("utf-8"),
        "function": "escapes",
        "arguments": (str(secret), str(commands.ROOT), port),
        "explore": None,
        "alone": False,
        "import_seconds": 20.0,
        "call_seconds": 20.0,
    }
