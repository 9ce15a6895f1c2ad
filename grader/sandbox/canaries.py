"""The self-test's probe: tries to get out of a sandbox and tells which ways were open. Runs inside, as any probe."""

import ctypes
import os
import socket
from types import ModuleType


def escapes(_student: ModuleType, secret: str, root: str, port: int) -> list[str]:
    """Which canaries got out: names of what could be reached. In: a file, the project's folder, an open port."""
    ways = {
        "a file outside could be read": lambda: open(secret).close(),
        "the project could be listed": lambda: os.listdir(os.path.join(root, "tests")),
        "a file could be written outside": lambda: open(secret + ".escaped", "w").close(),
        "the network could be reached": lambda: socket.create_connection(("127.0.0.1", port), 2).close(),
        "another user could be taken": lambda: os.setuid(0 if os.getuid() else 1),
        "a new namespace could be made": lambda: _call("unshare", 0x10000000),
        "a process could be traced": lambda: _call("ptrace", 0, 0, 0, 0),
    }
    reached = ["it runs as root"] if os.getuid() == 0 else []
    reached += [name for name, way in ways.items() if _works(way)]
    if sum(name.isdigit() for name in os.listdir("/proc")) > 2:
        reached.append("foreign processes can be seen")
    return reached


def _call(name: str, *arguments: int) -> None:
    """A function of the C library by name; raises OSError if it says that it failed."""
    if getattr(ctypes.CDLL(None, use_errno=True), name)(*arguments) != 0:
        raise OSError(ctypes.get_errno(), name)


def _works(way) -> bool:  # type: ignore[no-untyped-def]
    try:
        way()
    except OSError:
        return False
    return True
