"""What a person types, what they read, and the exit code that scripts get."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from small_checkout import ROOT, solve, write_checkout

from grader import cli
from grader.cli import run
from grader.exits import BAD_INPUT, BROKE, DONE, INTERRUPTED, MISSING
from grader.sandbox.tiers import TIERS


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_checkout(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_untouched_katas_are_graded_and_points_are_missing(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["grade"]) == MISSING
    assert "0 of 8 points" in capsys.readouterr().out
    sheet = json.loads((checkout / "build" / "sheet.json").read_bytes())
    assert [kata["outcome"] for kata in sheet["katas"]] == ["untouched", "untouched"]


def test_all_points_are_success(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    solve(checkout)
    assert run(["grade"]) == DONE
    assert "8 of 8 points" in capsys.readouterr().out


def test_one_kata_is_graded_alone_and_the_sheet_goes_where_it_is_wanted(checkout: Path) -> None:
    solve(checkout, "01_twice")
    assert run(["grade", "01-twice", "--sheet", "mine.json", "--markdown", "mine.md"]) == DONE
    assert [kata["kata"] for kata in json.loads(Path("mine.json").read_bytes())["katas"]] == ["01_twice"]
    assert Path("mine.md").read_text().startswith("# Concurrency katas: 4 of 4 points")
    assert not (checkout / "build" / "sheet.json").exists()


def test_the_same_grade_twice_is_the_same_sheet_but_for_seconds(checkout: Path) -> None:
    solve(checkout, "01_twice")
    sheets = []
    for name in ("first.json", "second.json"):
        run(["grade", "--sheet", name, "--seed", "7"])
        sheet = json.loads(Path(name).read_bytes())
        for kata in sheet["katas"]:
            del kata["seconds"]
        sheets.append(sheet)
    assert sheets[0] == sheets[1]


def test_a_kata_that_is_missing_or_no_python_is_unreadable(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (checkout / "exercises/01_twice/twice.py").write_text("def double(:\n")
    (checkout / "exercises/02_again/again.py").unlink()
    assert run(["grade"]) == MISSING
    assert "Traceback" not in capsys.readouterr().out
    sheet = json.loads((checkout / "build" / "sheet.json").read_bytes())
    assert [(kata["outcome"], kata["points"]) for kata in sheet["katas"]] == [("unreadable", 0), ("unreadable", 0)]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["grade", "99"], "No kata is called '99'"),
        (["hint", "once"], "No kata is called 'once'"),
        (["grade", "--submission", "nowhere"], "nowhere does not exist"),
        (["grade", "--submission", "grader-less"], "holds none of the katas"),
        (["grade", "--sheet", "no/such/folder/sheet.json"], "there is no folder no/such/folder"),
        (["grade", "--sheet", "exercises"], "exercises is a folder"),
        (["grade", "--markdown", "/proc/sheet.md"], "/proc/sheet.md cannot be written"),
        (["batch", "nowhere", "--out", "out"], "nowhere does not exist"),
        (["batch", "grader-less", "--out", "out"], "holds no submission"),
        (["batch", ".", "--out", "out"], "out lies in ."),
        (["handout", "exercises"], "exercises is not empty"),
        (["explore", "nowhere.py"], "nowhere.py cannot be read"),
        (["replay", "01", "a1.b2"], "No check of 01_twice ends wrongly under a1.b2"),
        (["replay", "01", "!"], "'!' is no schedule"),
        (["graed"], "No such command 'graed'"),
        (["grade", "--sead", "1"], "--sead"),
        (["grade", "--seed", "many"], "not a valid integer"),
        (["batch", "--out", "out"], "Missing argument"),
    ],
)
def test_bad_input_is_one_sentence_and_code_2(
    checkout: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    (checkout / "grader-less").mkdir()
    assert run(arguments) == BAD_INPUT
    told = capsys.readouterr()
    assert sentence in told.err
    assert len(told.err.splitlines()) == 1
    assert told.out == ""
    assert not (checkout / "build" / "sheet.json").exists()


def test_outside_of_a_checkout_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["list"]) == BAD_INPUT
    assert "no folder `exercises` here or above" in capsys.readouterr().err


def test_a_check_that_breaks_costs_nothing_and_is_code_3(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    solve(checkout)
    hidden = checkout / "tests/01_twice/test_hidden.py"
    hidden.write_text(hidden.read_text().replace("number = random", "number = 1 / 0 + random"))
    assert run(["grade"]) == BROKE
    assert "Traceback" not in capsys.readouterr().err
    sheet = json.loads((checkout / "build" / "sheet.json").read_bytes())
    assert sheet["katas"][0]["outcome"] == "grader_broke"
    assert sheet["points"] == sheet["max_points"]


def test_an_error_of_ours_is_one_sentence_and_code_3(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise LookupError("a fault of the grader")

    monkeypatch.setattr(cli, "here", broken)
    assert run(["list"]) == BROKE
    report = checkout / "build" / "grader-broke.txt"
    assert capsys.readouterr().err == f"The grader broke, which is not your fault; what happened is in {report}.\n"
    assert "LookupError: a fault of the grader" in report.read_text()


def test_an_interrupt_is_code_130(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "here", interrupted)
    assert run(["list"]) == INTERRUPTED


@pytest.mark.parametrize("arguments", [["--help"], ["grade", "--help"], ["--version"]])
def test_help_is_no_error(arguments: list[str]) -> None:
    assert run(arguments) == DONE


def test_every_verb_says_what_it_does() -> None:
    context = click.Context(cli.verbs)
    for name in cli.verbs.list_commands(context):
        command = cli.verbs.get_command(context, name)
        assert command is not None
        assert command.help


def test_hints_lists_and_resets(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    solve(checkout, "01_twice")
    run(["grade"])
    capsys.readouterr()
    assert [run(["hint", "2"]), run(["hint", "2"]), run(["list"]), run(["reset", "1"]), run(["list"])] == [DONE] * 5
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["02_again, hint 1 of 3: look", "02_again, hint 2 of 3: think"]
    twice = [line.split() for line in lines if "01 twice" in line]
    assert twice[0][:4] == ["ok", "01", "twice", "4/4"]
    assert twice[1] == ["....", "01", "twice", "0/4", "not", "started"]
    assert "twice.py is the stub again; yours is kept as build/kept/01_twice.1.py" in lines


def test_a_file_that_changed_since_its_grade_is_marked(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    solve(checkout, "01_twice")
    run(["grade"])
    (checkout / "exercises/01_twice/twice.py").write_text("def double(number):\n    return 8\n")
    (checkout / "exercises/02_again/again.py").write_text("def double(number):\n    return 8\n")
    capsys.readouterr()
    run(["list"])
    out = capsys.readouterr().out
    assert "changed since" in out
    run(["grade", "2"])
    capsys.readouterr()
    run(["list"])
    out = capsys.readouterr().out
    assert "2/4" in out
    assert "changed since" in out


def test_explore_prints_the_contracts_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "program.py"
    program.write_text("def go(a, b):\n    return a + b\n")
    assert run(["explore", str(program), "--call", "go", "--arg", "2", "--arg", "3", "--json"]) == DONE
    assert [outcome["value"] for outcome in json.loads(capsys.readouterr().out)["outcomes"]] == [5]


def typed(checkout: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "grader", *arguments]
    return subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, check=False)


def test_a_shown_command_uses_the_door_that_was_taken(checkout: Path) -> None:
    assert "python -m grader hint 01" in typed(checkout, "list").stdout
    assert "./nox -s kata -- hint 01" in typed(checkout, "list", KATA_DOOR="./nox").stdout


def test_a_pipe_gets_the_sheet_and_nothing_else(checkout: Path) -> None:
    done = typed(checkout, "grade", PYTHONIOENCODING="ascii")
    assert done.returncode == MISSING
    assert done.stdout.startswith("Concurrency katas: 2 exercises")
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_what_is_remembered_never_mixes_with_another_submission(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    solve(other)
    assert run(["grade", "--submission", str(other)]) == DONE
    assert not (checkout / "build" / "progress.json").exists()


@pytest.mark.parametrize("readme", ["README.md", "grader/handout/README.md"])
def test_every_command_in_a_readme_exists(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    verbs = set(re.findall(r"(?:nox -s kata --|`kata|python -m grader) ([a-z]+)", text))
    assert verbs
    assert verbs <= set(cli.verbs.list_commands(click.Context(cli.verbs)))
    sessions = set(re.findall(r"def (\w+)\(session", (ROOT / "noxfile.py").read_text("utf-8")))
    assert {name for names in re.findall(r"nox -s ((?:\w+ ?)+)", text) for name in names.split()} <= sessions


def test_every_tier_may_be_required() -> None:
    (option,) = (option for option in cli.batch_verb.params if option.name == "require_isolation")
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == TIERS
