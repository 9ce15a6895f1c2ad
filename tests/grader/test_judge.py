"""The judge: every end of a check becomes the evidence that fits it, and one kata's trouble stays its own."""

import textwrap
from pathlib import Path
from typing import Literal

import msgspec
import pytest

from grader import catalog
from grader.checks import why_no_answer
from grader.evidence import (
    AnyEvidence,
    Breakage,
    CheckResult,
    Crash,
    Difference,
    Hang,
    Leak,
    Place,
    Skip,
    Unreadable,
)
from grader.judge import Order
from grader.judge.session import judge
from grader.run import Ending, Facts, Run
from grader.sandbox.tiers import Tier

CHECKS = textwrap.dedent(
    '''
    from random import Random
    from grader.checks import Difference, Student, needs, points

    @points(1)
    def test_adds(student: Student, random: Random) -> None:
        """it adds"""
        first, second = random.sample(range(100), 2)
        assert student.ask("add", first, second).read(int) == first + second, "the sum is wrong"

    @points(2)
    @needs("adds")
    def test_adds_text(student: Student, random: Random) -> None:
        """it adds texts"""
        assert student.ask("add", "a", "b").value == "ab", Difference(sentence="no text", question="why?")

    @points(1)
    def test_is_silent(student: Student, random: Random) -> None:
        """it prints nothing"""
        assert student.ask("add", 1, 2).output == "", "it prints"
    '''
)
PROBE = "def add(student, first, second):\n    return student.add(first, second)\n"
SETTINGS = 'title = "t"\ntrack = "t"\nhints = ["a", "b", "c"]\n[limits]\nimport_seconds = 1.0\ncall_seconds = 1.0\n'
REPORTS = """together = student.add(first, second)
    return {"sum": together} if isinstance(together, str) else together"""
RIGHT = "def add(a, b):\n    return a + b\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with two katas, which have the same checks."""
    for name in ("01_one", "02_two"):
        for place in ("exercises", "tests", "solutions"):
            (tmp_path / place / name).mkdir(parents=True)
        (tmp_path / "exercises" / name / "kata.toml").write_text(SETTINGS)
        (tmp_path / "tests" / name / "test_public.py").write_text(CHECKS)
        (tmp_path / "tests" / name / "test_hidden.py").write_text("")
        (tmp_path / "tests" / name / "probe.py").write_text(PROBE)
        (tmp_path / "tests" / name / "stub.py").write_text("")
    return tmp_path


def results(root: Path, tier: Tier, **files: str) -> dict[str, list[CheckResult]]:
    """The results of both katas; `one` and `two` are the students' files."""
    contents = {"01_one": files.get("one", RIGHT).encode(), "02_two": files.get("two", RIGHT).encode()}
    order = Order(root=str(root), katas=tuple(contents), files=contents, seed=3, tier=tier)
    came: list[CheckResult] = []
    found = judge(catalog.load(root), order, came.append)
    assert list(found) == came
    return {name: [result for result in found if result.kata == name] for name in contents}


def timeless(run: dict[str, list[CheckResult]]) -> list[CheckResult]:
    return [msgspec.structs.replace(result, seconds=0.0) for found in run.values() for result in found]


def busy(phase: Literal["import", "call"], function: str) -> Hang:
    return Hang(seconds=1, busy=True, phase=phase, places=(Place(who="main", line=None, function=function),))


def evidences(found: list[CheckResult]) -> list[AnyEvidence | None]:
    return [result.evidence for result in found]


def test_a_right_answer_passes_everything_twice_the_same(root: Path, tier: Tier) -> None:
    first, second = results(root, tier), results(root, tier)
    for name in first:
        assert evidences(first[name]) == [None] * 4
        assert [result.check for result in first[name]] == ["adds", "adds_text", "is_silent", "nothing_is_left"]
    assert timeless(first) == timeless(second)


@pytest.mark.parametrize(
    ("student", "expected"),
    [
        ("def add(a, b):\n    return a - b\n", [Difference(sentence="the sum is wrong"), Skip, None, None]),
        (
            "def add(a, b):\n    return a + b if a != 'a' else 'x'\n",
            [None, Difference(sentence="no text", question="why?"), None, None],
        ),
        ("import os\nos._exit(0)\n", [Crash(phase="import", code=0), Skip, Skip, Skip]),
        (
            "raise SystemExit\n",
            [Crash(phase="import", error="SystemExit", message="", line=1), Skip, Skip, Skip],
        ),
        ("x = (\n", [Unreadable(reason="SyntaxError: '(' was never closed", line=1), Skip, Skip, Skip]),
        ("while True: pass\n", [busy("import", "<module>"), Skip, Skip, Skip]),
        (
            "def add(a, b):\n    while a: pass\n",
            [busy("call", "add"), Skip, busy("call", "add"), Skip],
        ),
        (
            "def add(a, b):\n    return 1 / 0\n",
            [
                Difference(sentence="Your code raised ZeroDivisionError: division by zero (line 2)."),
                Skip,
                Difference,
                Skip,
            ],
        ),
        ("def add(a, b):\n    return True\n", [Difference, Skip, None, None]),
        (RIGHT + "print('10 passed in 0.01s')\n", [None, None, Difference(sentence="it prints"), None]),
        (
            "import os, time\ndef add(a, b):\n    if os.fork() == 0: time.sleep(1000)\n    return a + b\n",
            [None, None, None, Leak],
        ),
    ],
    ids=[
        "wrong",
        "half",
        "exit",
        "SystemExit",
        "syntax",
        "endless-import",
        "endless",
        "raises",
        "type",
        "prints",
        "leaks",
    ],
)
def test_each_end_of_a_check_has_its_evidence(
    root: Path, best_tier: Tier, student: str, expected: list[AnyEvidence | type | None]
) -> None:
    found = results(root, best_tier, one=student)
    assert evidences(found["02_two"]) == [None] * 4  # the other kata never notices
    for evidence, wanted in zip(evidences(found["01_one"]), expected, strict=True):
        assert isinstance(evidence, wanted) if isinstance(wanted, type) else evidence == wanted


def test_a_check_that_breaks_is_ours(root: Path, best_tier: Tier) -> None:
    path = root / "tests/01_one/test_public.py"
    (root / "solutions/01_one/one.py").write_text(RIGHT)
    path.write_text(CHECKS.replace('"it prints"', '{}["x"]').replace('.output == ""', ".output != ''"))
    found = results(root, best_tier)
    broken = evidences(found["01_one"])[2]
    assert isinstance(broken, Breakage)
    assert "KeyError" in broken.reason
    assert evidences(found["02_two"]) == [None] * 4


def test_a_check_that_breaks_on_what_came_back_is_not_ours(root: Path, best_tier: Tier) -> None:
    """Who could make a check break would choose which points count."""
    (root / "tests/01_one/test_public.py").write_text(CHECKS.replace('.value == "ab"', '.value["sum"] == "ab"'))
    (root / "tests/01_one/probe.py").write_text(PROBE.replace("return student.add(first, second)", REPORTS))
    (root / "solutions/01_one/one.py").write_text(RIGHT)
    forged = "import probe\ndef report(_, a, b):\n    return 3 if a == 'a' else a + b\nprobe.add = report\n" + RIGHT
    found = results(root, best_tier, one=forged)["01_one"]
    assert isinstance(evidences(found)[1], Difference)
    assert found[1].flags == ("a check could not read what came back (TypeError)",)


def test_a_judge_that_ends_early_is_ours(root: Path, best_tier: Tier) -> None:
    path = root / "tests/01_one/test_public.py"
    path.write_text(CHECKS.replace('"""it prints nothing"""', '"""it prints nothing"""\n    import os; os._exit(5)'))
    found = results(root, best_tier)
    assert evidences(found["01_one"])[:2] == [None, None]
    left = evidences(found["01_one"])[2:] + evidences(found["02_two"])
    assert len(left) == 6
    assert all(isinstance(evidence, Breakage) and "exit status 5" in evidence.reason for evidence in left)


def test_inputs_depend_on_the_seed_and_on_the_check_alone(root: Path, best_tier: Tier) -> None:
    told = "def add(a, b):\n    raise ValueError(f'{a} {b}')\n"
    both = results(root, best_tier, one=told, two=told)
    alone = judge(
        catalog.load(root),
        Order(root=str(root), katas=("02_two",), files={"02_two": told.encode()}, seed=3, tier=best_tier),
        lambda result: None,
    )
    assert evidences(list(alone)) == evidences(both["02_two"])
    assert evidences(both["01_one"]) != evidences(both["02_two"])


def test_what_the_sandbox_broke_is_ours() -> None:
    run = Run(ending=Ending(kind="lost", message="x"), facts=Facts())
    assert why_no_answer(run, 1) == Breakage(reason="x")
