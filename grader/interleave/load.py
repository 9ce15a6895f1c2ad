"""A program from files: the one that is named, and the modules beside it that it imports."""

import ast
from pathlib import Path

from grader.interleave.program import Program, Source

MAIN = "main"


def load(path: Path, call: str | None = None, arguments: tuple[object, ...] = ()) -> Program:
    """The program in the file `path` with the helper modules of its folder.

    It is called by `call(*arguments)`; without `call` by `main()` if the file defines that, otherwise it is run as a
    script. Raises OSError where a file cannot be read, SyntaxError or ValueError where one is no Python.
    """
    sources: dict[str, Source] = {}
    _gather(path, sources)
    tree = ast.parse(path.read_bytes())
    if call is None and any(_defines(node, MAIN) for node in tree.body):
        call = MAIN
    return Program(sources, None if call is None else (path.stem, call), arguments)


def _gather(path: Path, sources: dict[str, Source]) -> None:
    """Add a module, and those of its folder that it imports, unless they are there already."""
    if path.stem in sources:
        return
    text = path.read_bytes()
    sources[path.stem] = Source(text, path.name)
    for name in _imported(ast.parse(text)):
        beside = path.with_name(f"{name}.py")
        if beside.is_file():
            _gather(beside, sources)


def _imported(tree: ast.AST) -> list[str]:
    names: list[str] = []
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=aliases):
                names += [alias.name.partition(".")[0] for alias in aliases]
            case ast.ImportFrom(module=str(module), level=0):
                names.append(module.partition(".")[0])
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(module)), *_]):
                names.append(module.partition(".")[0])
    return names


def _defines(node: ast.stmt, name: str) -> bool:
    match node:
        case ast.FunctionDef(name=found):
            return found == name
        case ast.Assign(targets=targets):
            return any(isinstance(target, ast.Name) and target.id == name for target in targets)
    return False
