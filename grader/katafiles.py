"""The files that define a kata, read as text: its settings, its checks, and a handout's list of hidden checks.

Nothing is ever imported or run here. Every function takes `root`, the folder that messages name files from, and
raises UserError, in one sentence that names file and cure, for what it cannot use.
"""

import ast
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec

from grader.errors import UserError
from grader.escape import visible

Text = Annotated[str, msgspec.Meta(min_length=1)]
Points = Annotated[int, msgspec.Meta(ge=0)]
Data = TypeVar("Data")


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Seconds of wall time that a kata's probes may take."""

    import_seconds: float = 5.0  # importing the student's file
    call_seconds: float = 10.0  # one call of a probe's function


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in a `kata.toml`."""

    title: Text
    track: Text
    hints: tuple[Text, Text, Text]  # from nudge to near-answer
    platforms: tuple[Literal["posix"], ...] = ()  # the ones it needs; empty: any
    limits: Limits = Limits()


class Course(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may stand in a `course.toml`: the katas of a course, and how many times the points of each count there."""

    weights: dict[str, Annotated[int, msgspec.Meta(ge=1)]]


class CheckSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One check as the catalogue knows it."""

    name: str  # without `test_`
    says: str  # the one sentence that the student reads
    points: int
    public: bool
    needs: tuple[str, ...] = ()  # checks that must have passed for this one to be run


class Listed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One hidden check as a handout's `hidden.json` lists it."""

    name: Text
    says: Text
    points: Points
    needs: tuple[str, ...] = ()


def read_settings(root: Path, path: Path) -> Settings:
    """The settings in the `kata.toml` at `path`."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unusable(root, path, error) from None


def read_course(root: Path) -> Course | None:
    """The course that the `course.toml` at `root` describes; None where there is no such file."""
    path = root / "course.toml"
    if not path.is_file():
        return None
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Course)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unusable(root, path, error) from None


def settings_of_lost(slug: str) -> Settings:
    """The settings of a kata whose folder in `exercises/` is gone."""
    cure = "put the folder of this kata back: `git restore` does it"
    return Settings(title=slug.replace("_", " ").capitalize(), track="missing", hints=(cure, cure, cure))


def read_listed(root: Path, path: Path) -> tuple[CheckSpec, ...]:
    """The hidden checks that the `hidden.json` at `path` lists, in its order."""
    try:
        listed = msgspec.json.decode(path.read_bytes(), type=tuple[Listed, ...])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unusable(root, path, error) from None
    return tuple(
        CheckSpec(name=item.name, says=item.says, points=item.points, public=False, needs=item.needs) for item in listed
    )


def read_checks(root: Path, path: Path, *, public: bool) -> tuple[CheckSpec, ...]:
    """The checks in the test file at `path`, in its order: the functions called `test_…`."""
    shown = path.relative_to(root)
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        at = f", line {line}" if line else ""
        raise UserError(f"{shown}{at} is no Python: {getattr(error, 'msg', error)}. Correct it there.") from None
    return tuple(
        _read_check(f"{shown}, line {node.lineno}", node, public)
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


def _read_check(where: str, node: ast.FunctionDef, public: bool) -> CheckSpec:
    says = (ast.get_docstring(node) or "").strip().partition("\n")[0]
    if not says:
        raise UserError(f"{where}: {node.name} has no docstring: write the sentence that the student reads.")
    points = _arguments(node, "points")
    if len(points) != 1 or type(points[0]) is not int or points[0] < 0:
        raise UserError(f"{where}: {node.name} needs one decorator `@points(n)`, n a whole number from 0.")
    needs = _arguments(node, "needs")
    if not all(isinstance(name, str) for name in needs):
        raise UserError(f"{where}: {node.name} wants the names of checks, in quotes, in `@needs(…)`.")
    return CheckSpec(
        name=node.name.removeprefix("test_"),
        says=says,
        points=points[0],
        public=public,
        needs=tuple(map(str, needs)),
    )


def _arguments(node: ast.FunctionDef, decorator: str) -> list[object]:
    """The arguments, as constants, of every decorator of that name; None for what is no constant."""
    return [
        argument.value if isinstance(argument, ast.Constant) else None
        for call in node.decorator_list
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == decorator
        for argument in call.args
    ]


def _unusable(root: Path, path: Path, error: Exception) -> UserError:
    return UserError(f"{path.relative_to(root)} cannot be used: {visible(str(error))}. Correct it there.")
