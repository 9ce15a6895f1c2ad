"""How outcomes and katas are called wherever people read them."""

from grader.sheet import KataSheet, ScoreSheet
from grader.verdict import Outcome

TAGS: dict[Outcome, str] = {
    "passed": "ok",
    "failed": "NO",
    "raced": "RACE",
    "deadlocked": "DEAD",
    "timed_out": "TIME",
    "leaked": "LEAK",
    "crashed": "ERR",
    "refused": "REF",
    "unreadable": "ERR",
    "untouched": "....",
    "skipped": "--",
    "grader_broke": "!!",
}
MARKS = {"passed": "ok", "skipped": "--", "untouched": "..", "grader_broke": "!!"}  # of a check; all else is "no"


def mark(outcome: Outcome) -> str:
    """A check's outcome in two letters."""
    return MARKS.get(outcome, "no")


def title(kata: KataSheet) -> str:
    """A kata as people write it: `15 missing-lock`."""
    number, _, slug = kata.kata.partition("_")
    return f"{number} {slug.replace('_', '-')}"


def notes(sheet: ScoreSheet) -> list[str]:
    """What must be said of a sheet as a whole: that it is provisional, poorly isolated, flagged or broken."""
    found = []
    if sheet.provisional:
        hidden = sum(
            check.max_points for kata in sheet.katas for check in kata.checks if not check.public and not check.points
        )
        found.append(f"Provisional: {hidden} points are for checks that your instructor runs later.")
    if sheet.isolation.tier != "full":
        lacks = ", ".join(sheet.isolation.missing)
        worth = "for practice only" if sheet.isolation.tier == "limits" else f"which does not hide: {lacks}"
        found.append(f"Isolation: {sheet.isolation.tier}, {worth}. {sheet.isolation.why or ''}".rstrip())
    if sheet.broke:
        found.append("The grader broke at a check marked !!: that is not your fault, and it counts nowhere.")
    flags = [*sheet.flags, *(f"{title(kata)}: {flag}" for kata in sheet.katas for flag in kata.flags)]
    found += [f"Flag: {flag}" for flag in flags]
    return found
