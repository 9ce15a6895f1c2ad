"""The judge's end of a sandbox: start a harness by a command, exchange frames with it, be sure that it is gone.

Start from a process's main thread only: `--die-with-parent` follows the thread (prctl(2), PR_SET_PDEATHSIG).
"""

import compileall
import functools
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from grader.errors import GraderBroke
from grader.frames import Decoder, FrameError, encode
from grader.sandbox import leftovers
from grader.sandbox.places import Place

PACKAGE = Path(__file__).resolve().parent.parent
INSIDE = ("__init__.py", "frames.py", "sandbox", "interleave")  # all of the grader that a sandbox can see
READY_SECONDS = 60.0  # until the harness answers; longer means a machine that cannot grade


@dataclass(frozen=True)
class Layout:
    """Where a sandbox has what: the interpreter, and the host's folders for code, scratch and temporary files."""

    python: Path
    code: Path
    scratch: Path
    temporary: Path
    channel: int

    def start(self, code: str, function: str, scratch: str, *settings: object) -> list[str]:
        """The command that starts the harness by its `function`, with the folders' names as they are inside."""
        arguments = ", ".join(map(repr, (self.channel, scratch, *settings)))
        begin = f"import sys; sys.path.append({code!r}); from grader.sandbox import harness"
        return [str(self.python), "-P", "-s", "-S", "-c", f"{begin}; harness.{function}({arguments})"]


Command = Callable[[Layout], list[str]]


class SandboxLost(Exception):
    """The harness ended or fell silent; the text says what it said last."""


class Sandbox:
    """One running harness. `exchange` an order for a report; `close` ends it and all that is below it."""

    def __init__(self, command: Command, seed: int) -> None:
        _compile_inside()
        self._decoder = Decoder()
        self._place = Place()
        self._folder = self._place.path
        layout = _lay_out(self._folder)
        self._channel, theirs = socket.socketpair()
        with theirs, (self._folder / "complaints").open("wb") as complaints:
            self._process = subprocess.Popen(
                command(Layout(**layout, channel=theirs.fileno())),
                env=_environment(self._folder, seed),
                stdin=subprocess.DEVNULL,
                stdout=complaints,
                stderr=complaints,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
                cwd="/",
            )
        try:
            ready = self._receive(READY_SECONDS)
        except SandboxLost:
            self.close()
            raise
        if not isinstance(ready, dict) or "ready" not in ready:
            self.close()
            raise GraderBroke("the harness did not say that it is ready")

    def exchange(self, order: dict[str, object], seconds: float) -> object:
        """Send `order`, wait at most `seconds` for its report. Raises SandboxLost; then only `close` makes sense."""
        try:
            self._channel.settimeout(None)
            self._channel.sendall(encode(order))
        except OSError as error:
            raise SandboxLost(self._last_words() or str(error)) from None
        return self._receive(seconds)

    def close(self) -> None:
        """End the harness and everything below it, and remove its folders. May be called twice.

        Who has lost its parent is found by its mark, as far as it lets anybody look; whoever else there may be comes
        to the judge, which has adopted all orphans.
        """
        self._channel.close()
        below = leftovers.hold(self._process.pid) if self._process.poll() is None else {}
        self._process.kill()
        self._process.wait()
        leftovers.end_held(below)
        leftovers.end_marked(_mark(self._folder))
        self._place.remove()

    def _receive(self, seconds: float) -> object:
        until = time.monotonic() + seconds
        try:
            while True:
                self._channel.settimeout(max(until - time.monotonic(), 0.001))
                data = self._channel.recv(1 << 16)
                if not data:
                    raise SandboxLost(self._last_words() or "the sandbox ended by itself")
                for message in self._decoder.feed(data):
                    return message
        except TimeoutError:
            raise SandboxLost("the sandbox gave no answer in time") from None
        except (OSError, FrameError) as error:
            raise SandboxLost(self._last_words() or str(error)) from None

    def _last_words(self) -> str:
        text = (self._folder / "complaints").read_text("utf-8", "replace").strip()
        return text.splitlines()[-1][:300] if text else ""


@functools.cache
def interpreter() -> Path:
    """The Python outside of any virtual environment: inside, no installed package is wanted."""
    return Path(getattr(sys, "_base_executable", sys.executable)).resolve()


@functools.cache
def _compile_inside() -> None:
    """Have byte code ready before the code is mounted read-only; without write permission it only starts slower."""
    for name in INSIDE:
        if (PACKAGE / name).is_dir():
            compileall.compile_dir(PACKAGE / name, quiet=2)


def _lay_out(folder: Path) -> dict[str, Path]:
    code = folder / "code" / "grader"
    code.mkdir(parents=True)
    for name in INSIDE:
        (code / name).symlink_to(PACKAGE / name)
    scratch, temporary = folder / "scratch", folder / "temporary"
    scratch.mkdir()
    temporary.mkdir()
    return {"python": interpreter(), "code": folder / "code", "scratch": scratch, "temporary": temporary}


def _mark(folder: Path) -> str:
    """What stands in the environment of every process of one sandbox, and of no other."""
    return f"KATA_SANDBOX={folder.name}"


def _environment(folder: Path, seed: int) -> dict[str, str]:
    """The whole environment inside, built from nothing: no token of the caller's gets in."""
    environment = {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "TMPDIR": str(folder / "temporary"),
        "MALLOC_ARENA_MAX": "2",
        "PYTHONHASHSEED": str(seed % 4294967296),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
    }
    name, _, value = _mark(folder).partition("=")
    environment[name] = value
    library = Path(sys.base_prefix) / "lib"
    if any(library.glob("libpython*.so*")):
        environment["LD_LIBRARY_PATH"] = str(library)
    return environment
