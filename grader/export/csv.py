"""A class as CSV (RFC 4180, lines ended by LF), one row a submission, one column a kata: `scores.csv`."""

import csv
import io
from collections.abc import Iterable

from grader.escape import visible
from grader.sheet import ClassSheet, ScoreSheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run: OWASP, "CSV Injection"


def encode(sheet: ClassSheet) -> bytes:
    """`submission,points,max_points,tier,flags` and the points of each kata, sorted by submission, as UTF-8.

    A kata that a sheet does not have is an empty cell. Text that a spreadsheet would take for a formula begins with
    an apostrophe. `flags` also names the katas at which the grader broke, which count nowhere.
    """
    katas = sorted({kata.kata for one in sheet.sheets for kata in one.katas})
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["submission", "points", "max_points", "tier", "flags", *katas])
    for one in sorted(sheet.sheets, key=lambda one: one.submission):
        points = {kata.kata: kata.points for kata in one.katas}
        flags = _text("; ".join(_flags(one)))
        cells = [points.get(kata, "") for kata in katas]
        writer.writerow([_text(one.submission), one.points, one.max_points, one.isolation.tier, flags, *cells])
    return text.getvalue().encode()


def _flags(sheet: ScoreSheet) -> Iterable[str]:
    yield from sheet.flags
    for kata in sheet.katas:
        yield from (f"{kata.kata}: {flag}" for flag in kata.flags)
        if any(check.outcome == "grader_broke" for check in kata.checks):
            yield f"{kata.kata}: the grader broke"


def _text(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
