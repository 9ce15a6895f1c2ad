"""One schedule of a kata again: the kata is checked anew, and the check that ends wrongly under it is told."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader import interleave
from grader.catalog import Catalog, Kata
from grader.errors import UserError
from grader.export import json
from grader.grade import grade
from grader.sheet import CheckSheet, ScoreSheet
from grader.submission import read_submission


def replay(catalog: Catalog, kata: Kata, schedule: str, seed: int) -> CheckSheet:
    """The check of `kata` that ends wrongly under `schedule`, with its story, for this checkout's own file.

    `seed` must be that of the grade which named the schedule. Raises UserError for a text that is no schedule, and
    where no check ends wrongly under it any more.
    """
    try:
        interleave.schedule.read(schedule)
    except interleave.BadSchedule as error:
        raise UserError(f"'{schedule}' is no schedule ({error}): copy one from a sheet, like a1.b2.") from None
    sheet = grade(read_submission(catalog.root, catalog), catalog, [kata], seed=seed)
    told = [check for check in sheet.katas[0].checks if check.replay]
    for check in told:
        if check.replay == schedule:
            return check
    now = " and ".join(str(check.replay) for check in told)
    cure = f"those of your file as it is now: {now}" if told else "your file as it is now has no such schedule at all"
    raise UserError(f"No check of {kata.name} ends wrongly under {schedule}; {cure}.")


def last_seed(path: Path, otherwise: int) -> int:
    """The seed of the sheet at `path`, or `otherwise` where there is none to be read."""
    try:
        sheet: ScoreSheet = json.decode_sheet(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return otherwise
    return sheet.seed


def lines(kata: Kata, check: CheckSheet) -> Iterator[str]:
    """The story of `check`, as lines."""
    yield f"{kata.name}, schedule {check.replay}: {check.says}"
    yield ""
    yield f"  {check.message}"
    yield ""
    yield from (f"  {line}".rstrip() for line in check.story)
