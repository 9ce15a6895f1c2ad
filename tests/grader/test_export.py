"""A sheet in the terminal, as CSV and as Markdown: transcripts, and that nothing of a student's gets through raw."""

import csv
import io
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import CODE, SAMPLES
from small_catalog import list_hidden, small_catalog, write_kata
from transcripts import agrees

from grader.catalog import Kata, load
from grader.door import MODULE, SCRIPT, nox
from grader.evidence import AnyEvidence, Breakage, CheckResult, Crash, Difference, Held, Leak, Skip, Untouched
from grader.explain.words import columns
from grader.export import csv as csv_export
from grader.export import markdown, terminal
from grader.run import Leftover
from grader.sheet import Circumstances, Isolation, ScoreSheet, make_class_sheet, make_sheet
from grader.verdict import KataVerdict, decide, without_run

FULL = Circumstances(isolation=Isolation(tier="full"), python="3.13.0", seed=20261122, suite="ab" * 32)
LIMITS = Isolation(tier="limits", missing=("network",), why="bubblewrap is not installed.")
FIX_FIRST = Skip(reason="fix the one before it first")


@pytest.fixture(scope="module")
def katas(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kata, ...]:
    root = tmp_path_factory.mktemp("katas")
    write_kata(root, "24_thread_local_student", "thread-local")
    write_kata(root, "26_pool_close_join", "pools")
    return small_catalog(root).katas


def verdict(
    kata: Kata, *evidence: AnyEvidence | None, held: Held | None = None, flags: tuple[str, ...] = ()
) -> KataVerdict:
    """The verdict on a kata whose checks ended so, in order; those not named passed."""
    return decide(
        kata,
        [
            CheckResult(
                kata=kata.name, check=spec.name, evidence=one, held=None if one else held, seconds=0.1, flags=flags
            )
            for spec, one in zip(kata.checks, (*evidence, None, None, None, None), strict=False)
        ],
    )


def sheet(*verdicts: KataVerdict, submission: str = "ada", flags: tuple[str, ...] = ()) -> ScoreSheet:
    sources = {verdict.kata.name: CODE.text.encode() for verdict in verdicts}
    return make_sheet(submission, verdicts, FULL, sources=sources, flags=flags)


def everything(katas: tuple[Kata, ...]) -> ScoreSheet:
    hello, lock, release, student, pool = katas
    alive = Leftover(pid=7, parent=1, state="S", command="")
    return sheet(
        verdict(hello, held=Held(schedules=86, switches=2, walks=20, whole=2)),
        verdict(lock, None, SAMPLES["race"], FIX_FIRST),
        verdict(release, None, None, None, Leak(processes=(alive,))),
        decide(student, without_run(student, Untouched())),
        decide(pool, without_run(pool, Crash(phase="import", error="ValueError", message="no", line=3))),
    )


def plain(one: ScoreSheet) -> str:
    return terminal.render(one, nox("nox")).plain + "\n"


def test_a_whole_grade_in_the_terminal(katas: tuple[Kata, ...]) -> None:
    assert agrees("terminal_whole.txt", plain(everything(katas)))


@pytest.mark.parametrize("name", ["race", "deadlock", "hang_that_waits", "difference"])
def test_one_kata_in_the_terminal(katas: tuple[Kata, ...], name: str) -> None:
    assert agrees(f"terminal_{name}.txt", plain(sheet(verdict(katas[1], None, SAMPLES[name], FIX_FIRST))))


def test_one_kata_that_passed_says_how_sure_that_is(katas: tuple[Kata, ...]) -> None:
    held = Held(schedules=300, switches=2, walks=100, whole=1)
    assert agrees("terminal_passed.txt", plain(sheet(verdict(katas[1], held=held))))


def test_a_provisional_grade_says_so(tmp_path: Path) -> None:
    write_kata(tmp_path)
    list_hidden(tmp_path)
    (kata,) = load(tmp_path).katas
    both = [CheckResult(kata=kata.name, check=name, evidence=None) for name in ("it_answers", "nothing_is_left")]
    one = make_sheet(
        "ada", [decide(kata, both)], circumstances(LIMITS), flags=("conftest.py could change how tests are run",)
    )
    assert agrees("terminal_provisional.txt", plain(one))
    assert agrees("markdown_provisional.md", markdown.encode(one).decode())


def circumstances(isolation: Isolation) -> Circumstances:
    return Circumstances(isolation=isolation, python=FULL.python, seed=FULL.seed, suite=FULL.suite)


def test_what_the_grader_broke_is_said_and_counts_nowhere(katas: tuple[Kata, ...]) -> None:
    broken = sheet(verdict(katas[1], None, Breakage(reason="no result came back for this check")))
    assert agrees("terminal_broke.txt", plain(broken))


def test_commands_use_the_door_that_was_taken(katas: tuple[Kata, ...]) -> None:
    one = everything(katas)
    for door, replay in (
        (SCRIPT, "kata replay 15 a1.b2"),
        (MODULE, "python -m grader replay 15 a1.b2"),
        (nox(".venv/bin/nox"), ".venv/bin/nox -s kata -- replay 15 a1.b2"),
    ):
        assert f"See it again: {replay}\n" in terminal.render(one, door).plain


def test_a_whole_grade_as_markdown(katas: tuple[Kata, ...]) -> None:
    assert agrees("markdown_whole.md", markdown.encode(everything(katas)).decode())


def test_show_prints_what_render_says(katas: tuple[Kata, ...], capsys: pytest.CaptureFixture[str]) -> None:
    one = everything(katas)
    terminal.show(one, SCRIPT)
    assert capsys.readouterr().out == terminal.render(one, SCRIPT).plain + "\n"


def test_show_prints_where_not_every_character_can_be(katas: tuple[Kata, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(printed, encoding="ascii"))
    terminal.show(sheet(verdict(katas[1], Difference(sentence="漢 is no name."))), SCRIPT)
    sys.stdout.flush()
    assert b"\\u6f22 is no name." in printed.getvalue()


def test_each_check_that_did_not_pass_says_why(katas: tuple[Kata, ...]) -> None:
    wrong = [Difference(sentence=f"Sentence {number}.", details=(f"Detail {number}",)) for number in (1, 2)]
    text = plain(sheet(verdict(katas[1], *wrong)))
    assert all(piece in text for piece in ("Sentence 1.", "Detail 1", "Sentence 2."))
    assert "Detail 2" not in text  # one thing at a time


# ---- Whatever a student wrote.

HOSTILE = st.sampled_from(
    [
        "\x1b[2J\x1b]0;title\x07",
        "\r10 passed",
        "\u202etxt.exe\u200b",
        "::error::x\n::set-output name=a::b",
        "<script>alert(1)</script></table>",
        "| a | b |\n|---|",
        "````\n# heading\n````",
        "![](http://evil.example) [x](javascript:1)",
        "=cmd|' /C calc'!A0",
        "\ud800",
        "[bold red]x[/]",
    ]
)
TEXT = st.text(max_size=80) | HOSTILE | st.tuples(HOSTILE, HOSTILE).map("".join)


@given(name=TEXT, sentence=TEXT, detail=TEXT, flag=TEXT)
def test_nothing_reaches_a_terminal_raw(
    katas: tuple[Kata, ...], name: str, sentence: str, detail: str, flag: str
) -> None:
    wrong = Difference(sentence=sentence, details=(detail,), question=detail)
    one = sheet(verdict(katas[0], wrong, flags=(flag,)), verdict(katas[1], None, wrong), submission=name, flags=(flag,))
    lines = plain(one).split("\n")
    assert all(line.isprintable() and columns(line) <= 80 for line in lines)
    assert not any(line.startswith(("::", "##[")) for line in lines)


@given(sentence=TEXT, detail=TEXT)
def test_nothing_becomes_markup(katas: tuple[Kata, ...], sentence: str, detail: str) -> None:
    wrong = Difference(sentence=sentence, details=(detail,))
    text = markdown.encode(sheet(verdict(katas[0], wrong), flags=(sentence,))).decode()
    fences = re.findall(r"^(`{3,})text\n(.*?)\n(`{3,})$", text, re.MULTILINE | re.DOTALL)
    for opening, inside, closing in fences:
        assert opening == closing
        assert opening not in inside
    outside = re.sub(r"^(`{3,})text\n.*?\n\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", outside)
    assert not re.search(r"[<>`!\[\]&~@]", bare)
    assert not re.search(r"^::", text, re.MULTILINE)
    assert len(re.findall(r"(?<!\\)\|", outside)) == 3 * 5  # the table's own borders


@given(names=st.lists(TEXT, min_size=1, max_size=4, unique=True), flag=TEXT)
def test_the_csv_comes_back_and_runs_nothing(katas: tuple[Kata, ...], names: list[str], flag: str) -> None:
    sheets = [
        sheet(verdict(katas[0]), verdict(katas[1], SAMPLES["race"]), submission=name, flags=(flag,)) for name in names
    ]
    rows = list(csv.reader(io.StringIO(csv_export.encode(make_class_sheet(sheets)).decode())))
    assert rows[0] == ["submission", "points", "max_points", "tier", "flags", katas[0].name, katas[1].name]
    assert len(rows) == 1 + len(names)
    for row in rows[1:]:
        assert row[1:4] == ["18", "20", "full"]
        assert row[5:] == ["10", "8"]
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_the_csv_of_a_class(katas: tuple[Kata, ...]) -> None:
    sheets = [
        sheet(verdict(katas[1]), submission="=chen"),
        sheet(verdict(katas[0]), verdict(katas[1], SAMPLES["race"], flags=("it reads frames",)), submission="bao"),
        sheet(verdict(katas[0], Breakage(reason="x")), submission="ada", flags=("evil.pth, too",)),
    ]
    assert csv_export.encode(make_class_sheet(sheets)).decode() == (
        "submission,points,max_points,tier,flags,01_hello_process,15_missing_lock\n"
        "'=chen,10,10,full,,,10\n"
        'ada,8,8,full,"evil.pth, too; 01_hello_process: the grader broke",8,\n'
        "bao,18,20,full,15_missing_lock: it reads frames,10,8\n"
    )
