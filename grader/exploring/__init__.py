"""Any threaded program of one's own under every schedule: in a process of its own, which is fit for nothing else.

The program is the person's own and is trusted like anything that they run themselves; there is no sandbox.
"""

import json
import os
import subprocess
import symtable
import sys
from collections.abc import Mapping, Sequence
from importlib.util import decode_source
from pathlib import Path
from typing import Any

import msgspec

from grader import interleave
from grader.errors import GraderBroke, UserError
from grader.evidence import Told
from grader.explored import Exploration

PACKAGE = Path(__file__).resolve().parents[1]
MAIN = "main"


class Search(msgspec.Struct, frozen=True, kw_only=True):
    """How to search, as `interleave.explore` takes it: forced switches at most, what may be used up, and how."""

    switches: int = 2
    schedules: int = interleave.SCHEDULES
    steps: int = interleave.STEPS
    seconds: float | None = None
    seed: int = 0
    reduced: bool = True
    spurious: bool = False


SEARCH = Search()


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What to explore: the program's file, the function to call (None: run it as a script) with JSON arguments.

    `stories`: of how many outcomes to tell the steps.
    """

    file: str
    call: str | None
    arguments: tuple[Any, ...]
    search: Search
    stories: int


class Report(Exploration, frozen=True, kw_only=True):
    """What the explorer found, and the steps of the first outcomes, as asked for."""

    stories: tuple[Told, ...] = ()

    def text(self) -> str:
        """The contract's JSON, for people and programs to read."""
        contract = {
            "schedules": self.schedules,
            "exhausted": self.held.exhausted,
            "switches": self.switches,
            "outcomes": msgspec.to_builtins(self.outcomes),
            "refused": self.refused,
        }
        return json.dumps(contract, indent=2)


def explore_file(
    file: Path, call: str | None = None, arguments: Sequence[Any] = (), search: Search = SEARCH, stories: int = 0
) -> Report:
    """Explore the program in `file`.

    In: `call`: the function to call; None: `main` where the file has one, else the whole file as a script. `arguments`
    are JSON data. Raises UserError for a file that cannot be read or is no Python, and for a function that it does not
    have; GraderBroke where the explorer fails.
    """
    names = _names_in(file)
    if call is not None and call not in names:
        raise UserError(f"{file} defines no `{call}`: name a function of it after --call.")
    entry = call or (MAIN if MAIN in names else None)
    if arguments and entry is None:
        raise UserError(f"{file} has no `main` to give arguments to: name a function after --call.")
    request = Request(file=str(file.resolve()), call=entry, arguments=tuple(arguments), search=search, stories=stories)
    return _run(request)


def as_arguments(texts: Sequence[str]) -> list[Any]:
    """The data that each of `texts` is as JSON. Raises UserError for one that is none."""
    arguments = []
    for text in texts:
        try:
            arguments.append(json.loads(text))
        except ValueError as error:
            raise UserError(f"--arg {text} is no JSON ({error}): write numbers as 5 and texts as '\"five\"'.") from None
    return arguments


def as_search(options: Mapping[str, Any]) -> Search:
    """The search with these options; what is None in them is as ever."""
    return Search(**{name: value for name, value in options.items() if value is not None})


def _names_in(file: Path) -> set[str]:
    """The names that the file binds at its top level, by its text alone; it and what it imports must be Python."""
    try:
        sources = interleave.load(file).sources
        for source in sources.values():
            compile(source.text, source.filename, "exec", dont_inherit=True)
        table = symtable.symtable(decode_source(file.read_bytes()), file.name, "exec")
    except OSError as error:
        raise UserError(f"{file} cannot be read ({error.strerror}): name a Python file.") from None
    except SyntaxError as error:
        where = f"{file.parent / (error.filename or file.name)}{f', line {error.lineno},' if error.lineno else ''}"
        raise UserError(f"{where} is no Python: {error.msg}. Correct it there.") from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise UserError(f"{file} is no Python: {error}. Name a Python file.") from None
    return {symbol.get_name() for symbol in table.get_symbols() if symbol.is_assigned() or symbol.is_imported()}


def _run(request: Request) -> Report:
    read, write = os.pipe()
    command = [sys.executable, "-P", "-m", "grader.exploring.child", str(write), str(os.getpid())]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "PYTHONHASHSEED": "0"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, pass_fds=(write,), env=environment
    ) as process:
        os.close(write)
        assert process.stdin is not None
        with process.stdin as stream:
            stream.write(msgspec.json.encode(request))
        with os.fdopen(read, "rb") as answers:
            answer = answers.read()
    if not answer:
        return _ended_the_explorer(request, process.returncode)
    found = msgspec.json.decode(answer, type=Report | str)
    if isinstance(found, str):
        raise GraderBroke(found)
    return found


def _ended_the_explorer(request: Request, code: int) -> Report:
    """A program that ends the whole process under the explorer's feet cannot be explored."""
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    refused = f"it ended the process that explores it ({how})"
    return Report(schedules=0, switches=request.search.switches, outcomes=(), refused=refused)
