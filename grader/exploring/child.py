"""The process that explores one program: a request on standard input, the report on the descriptor that is named.

Start: `python -m grader.exploring.child DESCRIPTOR`.
"""

import ast
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader import interleave
from grader.exploring import Request


def main() -> None:
    """Answer one request and end at once, whatever threads the program has left."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    with os.fdopen(int(sys.argv[1]), "wb") as answers:
        answers.write(msgspec.json.encode(_report(request)))
    os._exit(0)


def _report(request: Request) -> object:
    file = Path(request.file)
    program = interleave.Program(
        dict(_sources(file)),
        entry=None if request.call is None else (file.stem, request.call),
        arguments=request.arguments,
    )
    try:
        found = interleave.explore(program, switches=request.switches)
        told = [interleave.replay(program, one.schedule) for one in found.outcomes[: request.stories]]
    except interleave.EngineBroke as error:
        return f"The explorer failed at {file.name}: {error}"
    return {**found.as_json(), "stories": [witness.as_json() for witness in told]}


def _sources(file: Path) -> Iterator[tuple[str, interleave.Source]]:
    """The program's file first, then each module beside it that is imported, so that all of it is controlled."""
    waiting = {file.stem: file}
    done: set[str] = set()
    while waiting:
        name, path = waiting.popitem()
        done.add(name)
        content = path.read_bytes()
        yield name, interleave.Source(content, path.relative_to(file.parent).as_posix())
        waiting |= {name: path for name, path in _modules_beside(file.parent, content) if name not in done}


def _modules_beside(folder: Path, content: bytes) -> Iterator[tuple[str, Path]]:
    for name in _imported(content):
        if (folder / f"{name}.py").is_file():
            yield name, folder / f"{name}.py"
        for path in (folder / name).rglob("*.py") if (folder / name / "__init__.py").is_file() else ():
            dotted = ".".join(path.relative_to(folder).with_suffix("").parts)
            yield dotted.removesuffix(".__init__"), path


def _imported(content: bytes) -> Iterator[str]:
    """The top-level names of the modules that a text imports."""
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


if __name__ == "__main__":
    main()
