"""The handout holds what a student needs and nothing that gives a kata away."""

import json
import subprocess
from pathlib import Path

import pytest
from small_checkout import write_checkout

from grader import handout
from grader.catalog import Catalog, load
from grader.errors import UserError

ROOT = Path(__file__).resolve().parents[2]
IN_A_ROW = 5  # as many lines that follow each other no longer meet by chance, as starting and joining threads does


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load(ROOT)


@pytest.fixture(scope="module")
def given(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("handout") / "students"
    handout.write(catalog, folder)
    return folder


def passages(*paths: Path) -> set[tuple[str, ...]]:
    """Every few lines in a row of the files at `paths`, blank ones and indentation left out."""
    found = set()
    for path in paths:
        lines = list(filter(None, map(str.strip, path.read_text("utf-8").splitlines())))
        found |= {tuple(lines[at : at + IN_A_ROW]) for at in range(len(lines) - IN_A_ROW + 1)}
    return found


def test_it_holds_these_files(given: Path, catalog: Catalog) -> None:
    here = {path.relative_to(given).as_posix() for path in given.rglob("*") if path.is_file()}
    katas = {
        f"{folder}/{kata.name}/{name}"
        for kata in catalog.katas
        for folder, names in {
            "exercises": ("README.md", "kata.toml", kata.file),
            "tests": ("test_public.py", "probe.py", "stub.py", "hidden.json"),
        }.items()
        for name in names
    }
    top = {"LICENSE", "README.md", "noxfile.py", "pyproject.toml", ".gitignore", ".github/workflows/grade.yml"}
    assert {name for name in here if not name.startswith("grader/")} == katas | top


def test_a_checkout_that_has_lost_a_file_is_told_so(tmp_path: Path) -> None:
    write_checkout(tmp_path)
    (tmp_path / "LICENSE").unlink()
    with pytest.raises(UserError, match=r"has lost .*LICENSE \(No such file"):
        handout.contents(load(tmp_path))


def test_no_passage_of_a_hidden_check_a_solution_or_a_mutant_is_in_it(given: Path, catalog: Catalog) -> None:
    shown = passages(*(path for path in given.rglob("*") if path.is_file()))
    for kata in catalog.katas:
        paths = kata.paths
        public = passages(paths.stub, paths.probe, paths.public, paths.exercises / "README.md")
        secret = passages(paths.hidden, *paths.solutions.glob("*.py"), *paths.tests.glob("mutants/*.py"))
        assert len(secret - public) > 50
        assert (secret - public) & shown == set()


def test_the_hidden_checks_are_listed_by_name_sentence_and_points(given: Path, catalog: Catalog) -> None:
    for kata in catalog.katas:
        listed = json.loads((given / "tests" / kata.name / "hidden.json").read_text("utf-8"))
        hidden = [check for check in kata.checks if not check.public]
        assert [(one["name"], one["says"], one["points"], tuple(one["needs"])) for one in listed] == [
            (check.name, check.says, check.points, check.needs) for check in hidden
        ]


def test_its_catalogue_has_the_same_checks_and_is_provisional(given: Path, catalog: Catalog) -> None:
    there = load(given)
    assert [(kata.name, kata.checks) for kata in there.katas] == [(kata.name, kata.checks) for kata in catalog.katas]
    assert all(kata.provisional for kata in there.katas if any(not check.public for check in kata.checks))


def test_a_handout_makes_the_same_handout(given: Path, catalog: Catalog) -> None:
    assert handout.contents(load(given)) == handout.contents(catalog)


def test_the_noxfile_ends_where_the_part_for_the_makers_begins(given: Path) -> None:
    text = (given / "noxfile.py").read_text("utf-8")
    assert "def grade(" in text
    assert "def kata(" in text
    assert "def prove(" not in text
    compile(text, "noxfile.py", "exec")


def test_the_workflow_gives_no_rights_away(given: Path) -> None:
    workflow = (given / ".github/workflows/grade.yml").read_text("utf-8")
    for wanted in ("contents: read", "timeout-minutes:", "persist-credentials: false", "workflow_dispatch:"):
        assert wanted in workflow
    assert "secrets" not in workflow
    assert workflow.index("stop-commands") < workflow.index("nox -s grade") < workflow.index('"::$fence::"')


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, catalog: Catalog) -> None:
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(UserError, match="is not empty"):
        handout.write(catalog, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled_and_a_file_is_refused(tmp_path: Path, catalog: Catalog) -> None:
    empty, file = tmp_path / "empty", tmp_path / "file"
    empty.mkdir()
    handout.write(catalog, empty)
    assert (empty / "README.md").is_file()
    file.write_text("")
    with pytest.raises(UserError, match="cannot be written to"):
        handout.write(catalog, file)


def test_git_takes_all_of_it(given: Path) -> None:
    for command in (["git", "init", "--quiet"], ["git", "add", "--all"]):
        subprocess.run(command, cwd=given, check=True, capture_output=True)
    added = subprocess.run(["git", "ls-files"], cwd=given, check=True, capture_output=True, text=True).stdout
    here = [path.relative_to(given) for path in given.rglob("*") if path.is_file() and ".git" not in path.parts]
    assert len(added.splitlines()) == len(here)
