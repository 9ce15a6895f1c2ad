"""The law of who may import whom: a room of `grader/` imports only from the rows before its own, or from itself."""

import ast
import sys
from pathlib import Path

import pytest

import grader

PACKAGE = Path(grader.__file__).parent
ROWS = (
    {"errors", "escape", "door", "interleave"},
    {"frames", "files", "bar", "katafiles"},
    {"catalog"},
    {"weights"},
    {"sandbox", "submission"},
    {"run", "workers"},
    {"evidence"},
    {"explored"},
    {"checks"},
    {"judge", "verdict", "explain"},
    {"sheet"},
    {"export"},
    {"grade"},
    {"course", "exploring", "handout", "replay", "scaffold", "variants"},
    {"batch", "exits", "options", "prove"},
    {"cli"},
    {"__main__"},
)
ROW_OF = {room: number for number, row in enumerate(ROWS) for room in row}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room_of(module: str) -> str:
    return module.split(".")[1]


def name_of(path: Path) -> str:
    return ".".join(("grader", *path.relative_to(PACKAGE).with_suffix("").parts))


def imports_of(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_bytes())))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {
        (node.module or "", alias.name) for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    rooms = {f"grader.{name}" for module, name in parts if module == "grader" and name != "__version__"}
    return plain | rooms | {module for module, _ in parts if module != "grader"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_room_imports_only_from_the_rows_before_it(path: Path) -> None:
    room = room_of(name_of(path))
    imported = {room_of(module) for module in imports_of(path) if module.startswith("grader.")}
    assert {other for other in imported if other != room and ROW_OF[other] >= ROW_OF[room]} == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "interleave").glob("*.py")), ids=name_of)
def test_the_explorer_knows_the_standard_library_only(path: Path) -> None:
    outside = {module for module in imports_of(path) if module.split(".")[0] not in sys.stdlib_module_names}
    assert all(module.startswith("grader.interleave") for module in outside)
