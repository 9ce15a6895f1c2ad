"""A sheet as GitHub Flavored Markdown, for the summary page of a workflow run.

All text could be a student's: every ASCII punctuation mark is escaped (CommonMark 2.4), so that none of it becomes
markup, a link or a table's border; stories stand in fences longer than any run of backticks in them.
"""

import re
from collections.abc import Iterator, Sequence

from grader.escape import visible
from grader.export.tags import TAGS, mark, notes, title
from grader.sheet import CheckSheet, KataSheet, ScoreSheet

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_TICKS = re.compile("`+")


def encode(sheet: ScoreSheet) -> bytes:
    """`sheet` as UTF-8: points, a table of katas, and what went wrong with each that did not pass."""
    lines = [f"# Concurrency katas: {sheet.points} of {sheet.max_points} points", ""]
    lines += [f"{_text(note)}\n" for note in notes(sheet)]
    lines += ["| | kata | points | |", "|---|---|---|---|"]
    lines += [_row(kata) for kata in sheet.katas]
    for kata in sheet.katas:
        if kata.outcome not in ("passed", "untouched"):
            lines += ["", *_kata(kata)]
    return ("\n".join(lines) + "\n").encode()


def _row(kata: KataSheet) -> str:
    points = f"{kata.points}/{kata.max_points}"
    return f"| {_text(TAGS[kata.outcome])} | {_text(title(kata))} | {points} | {_text(kata.headline)} |"


def _kata(kata: KataSheet) -> Iterator[str]:
    points = f"{kata.points} of {kata.max_points} points"
    yield f"## {_text(TAGS[kata.outcome])} {_text(title(kata))}: {points}"
    yield ""
    for check in kata.checks:
        yield f"- **{_text(mark(check.outcome))}** {_text(check.says)}"
    for check in kata.checks:
        if check.outcome not in ("passed", "skipped"):
            yield ""
            yield from _check(check, kata)


def _check(check: CheckSheet, kata: KataSheet) -> Iterator[str]:
    yield f"**{_text(check.says)}**: {_text(check.message)}"
    if check.story:
        yield ""
        yield from _fenced(check.story)
    if check.replay:
        yield ""
        yield f"See it again: replay kata {kata.kata.partition('_')[0]} with {_text(check.replay)}"


def _fenced(lines: Sequence[str]) -> Iterator[str]:
    longest = max((len(run) for line in lines for run in _TICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}text"
    yield from map(visible, lines)
    yield fence


def _text(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\1", visible(text))
