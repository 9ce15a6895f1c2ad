"""A program from files: the one that is named, and the modules and packages beside it that it imports."""

import ast
import importlib.machinery
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

from grader.interleave.program import Program, Source

MAIN = "main"


def load(path: Path, call: str | None = None, arguments: tuple[object, ...] = ()) -> Program:
    """The program in the file `path` with the modules of its folder that it imports, at whatever place in the text.

    It is called by `call(*arguments)`; without `call` by `main()` if the file defines that, otherwise it is run as a
    script. Raises OSError where a file cannot be read, SyntaxError or ValueError where one is no Python.
    """
    sources = {path.stem: Source(path.read_bytes(), path.name)}
    tree = _tree(sources[path.stem])
    waiting = list(_imported(tree, ""))
    while waiting:
        name = waiting.pop(0)
        source = None if name in sources else _beside(path.parent, name)
        if source is not None:
            sources[name] = source
            waiting += _imported(_tree(source), name if source.package else name.rpartition(".")[0])
    if call is None and any(_defines(node, MAIN) for node in tree.body):
        call = MAIN
    return Program(sources, None if call is None else (path.stem, call), arguments)


def _tree(source: Source) -> ast.Module:
    return ast.parse(source.text, source.filename)


def _beside(folder: Path, name: str) -> Source | None:
    """The module of that name, if it is one of the folder's: looked for in the order that Python has."""
    place = Path(*name.split("."))
    for file in (place / "__init__.py", place.with_name(f"{place.name}.py")):
        if (folder / file).is_file():
            return Source((folder / file).read_bytes(), file.as_posix())
    if (folder / place).is_dir() and not _is_installed(place.parts[0]):
        return Source("", (place / "__init__.py").as_posix())  # a package without a file of its own
    return None


def _is_installed(name: str) -> bool:
    return name in sys.stdlib_module_names or importlib.machinery.PathFinder.find_spec(name) is not None


def _imported(tree: ast.AST, package: str) -> Iterator[str]:
    """The full names of all modules that a module of `package` may mean by its imports, packages first."""
    for node in ast.walk(tree):
        for name in _names(node, package):
            parts = name.split(".")
            yield from (".".join(parts[:length]) for length in range(1, len(parts) + 1))


def _names(node: ast.AST, package: str) -> Iterator[str]:
    match node:
        case ast.Import(names=aliases):
            yield from (alias.name for alias in aliases)
        case ast.ImportFrom(module=module, names=aliases, level=level) if level <= len(package.split(".")):
            start = importlib.util.resolve_name("." * level + (module or ""), package) if level else str(module)
            yield from (f"{start}.{alias.name}" for alias in aliases)
        case ast.Call(
            func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            yield name.lstrip(".")


def _defines(node: ast.stmt, name: str) -> bool:
    match node:
        case ast.FunctionDef(name=found):
            return found == name
        case ast.Assign(targets=targets):
            return any(isinstance(target, ast.Name) and target.id == name for target in targets)
    return False
