"""What must be true of the repository as a whole."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from grader import catalog

ROOT = Path(__file__).resolve().parents[2]
KATAS = catalog.load(ROOT).katas
TOP_LEVEL = {"LICENSE", "README.md", "exercises", "grader", "noxfile.py", "pyproject.toml", "solutions", "tests"}
MOST_LINES = 250
VAGUE = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
MACHINE = re.compile(r"/(?:work|root|home)/\w")  # a path of the machine it was written on


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("this copy is no git checkout")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]  # the checkout may belong to another user
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def test_the_top_level_holds_what_the_design_names_and_dot_files() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in names if not name.startswith(".")} == TOP_LEVEL


def test_modules_are_short_enough_to_be_read() -> None:
    lengths = {
        path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in ROOT.glob("grader/**/*.py")
    }
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_whatever_is_public_says_what_it_is() -> None:
    silent = [
        f"{path.relative_to(ROOT)}, line {node.lineno}: {node.name}"
        for path in sorted(ROOT.glob("grader/**/*.py"))
        for node in ast.parse(path.read_bytes()).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_module_is_named_after_nothing() -> None:
    assert [path for path in tracked() if path.stem.lower() in VAGUE] == []


def test_no_file_names_a_place_of_the_machine_it_was_written_on() -> None:
    texts = {path: path.read_text("utf-8", "replace") for path in tracked() if path != Path(__file__)}
    assert [path for path, text in texts.items() if MACHINE.search(text)] == []


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_the_pristine_stub_is_the_exercise_as_it_stands(kata: catalog.Kata) -> None:
    assert (kata.paths.exercises / kata.file).read_bytes() == kata.paths.stub.read_bytes()


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_short_katas_are_worth_5_points_and_the_others_10(kata: catalog.Kata) -> None:
    assert kata.max_points == (5 if kata.number in {1, 6, 11, 14, 18, 21, 24, 26, 29} else 10)
