"""What a program is refused because the explorer could not control it, and why: modules and functions."""

from collections.abc import Callable

from grader.interleave.scheduler import stage

PROCESSES = "it uses processes ({}), and the explorer controls threads only"
NETWORK = "it talks to the world outside ({}), which the explorer cannot control"
LOOPS = "it runs an event loop ({}), and the explorer controls threads only"
SIGNALS = "it uses signals ({}), which the explorer cannot control"
TRACING = "it uses {}, which gets in the way of the explorer's own tracing"
RUNNING = "it runs other code by {}, where the explorer cannot see it"
MEMORY = "it reaches into memory by {}, where the explorer cannot see it"
INPUT = "it asks for input, and nobody is there to answer"
LOOKS = "it looks through what is not its own ({}), where it meets the explorer"

_REFUSED = {
    **dict.fromkeys(("multiprocessing", "subprocess", "_posixsubprocess", "pty"), PROCESSES),
    "concurrent.futures.process": PROCESSES,
    **dict.fromkeys(("socket", "_socket", "ssl", "select", "selectors", "socketserver", "http", "ftplib"), NETWORK),
    **dict.fromkeys(("smtplib", "imaplib", "poplib", "urllib.request", "xmlrpc", "fcntl", "mmap"), NETWORK),
    **dict.fromkeys(("asyncio", "trio", "anyio", "gevent", "greenlet", "eventlet"), LOOPS),
    **dict.fromkeys(("signal", "_signal"), SIGNALS),
    **dict.fromkeys(("bdb", "pdb", "trace", "cProfile", "profile", "faulthandler", "tracemalloc"), TRACING),
    **dict.fromkeys(("runpy", "code", "codeop", "timeit", "doctest"), RUNNING),
    **dict.fromkeys(("importlib.util", "importlib.machinery", "importlib.abc", "importlib._bootstrap"), RUNNING),
    **dict.fromkeys(("_frozen_importlib", "_imp", "imp"), RUNNING),
    **dict.fromkeys(("ctypes", "_ctypes", "cffi", "_xxsubinterpreters", "_interpreters"), MEMORY),
    "grader": LOOKS,
}  # fmt: skip
_FOR_PROBES = frozenset({"grader.sandbox.gate", "grader.interleave.probes"})  # code that runs beside a program


def refused(name: str) -> str | None:
    """Why a module is refused, or None. `name` may be of a module inside it."""
    while name and name not in _FOR_PROBES:
        if name in _REFUSED:
            return _REFUSED[name].format(name)
        name = name.rpartition(".")[0]
    return None


def refusal(what: str) -> Callable[..., None]:
    """A function in the place of one that is refused, whatever it is called with. `what` says why."""

    def refuse(*arguments: object, **named: object) -> None:
        stage.run.refuse(what)

    return refuse
