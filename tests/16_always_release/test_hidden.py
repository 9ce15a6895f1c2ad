"""Several threads, a total that is read all the time, and more than one ledger."""

from random import Random
from typing import Any

from grader.checks import Student, points


@points(2)
def test_one_at_a_time(student: Student, random: Random) -> None:
    """the writes of one ledger are one at a time, and the total counts them all"""
    amounts = sorted(random.sample(range(2, 50), 2))
    explored = student.explore("one_at_a_time", amounts, schedules=300)
    explored.expect(
        lambda told: not told["overlapped"],
        "One write had begun and not ended, and another one began.",
        ended=lambda told: "There is one pen, and two were writing.",
        question="Which one lock has every thread to hold that writes in this ledger, and from when until when?",
    )
    explored.expect(
        lambda told: told["total"] == sum(amounts) and told["written"] == amounts,
        "Two threads recorded, and the total does not count both amounts.",
        ended=lambda told: f"total is {told['total']}, should be {sum(amounts)}; written were {told['written']}.",
        question="Between reading the total and storing the new one: who else may store one?",
    )


@points(2)
def test_the_total_tells_the_truth(student: Student, random: Random) -> None:
    """the total, read at any time, shows what has been written: nothing more, nothing less"""
    amounts = random.sample([1, 2, 4, 8, 16, 32], 3)
    failing = amounts[1]
    explored = student.explore("watched", amounts, failing, 2, schedules=200)
    explored.expect(
        lambda told: all(map(holds, told["inside"])),
        "The total was read from inside `write`, and it was wrong.",
        ended=lambda told: shown(told["inside"]),
        question="What has been written at the moment in which `write` has only just been called?",
    )
    explored.expect(
        lambda told: all(map(holds, told["outside"])),
        f"Another thread looked at the total while {', '.join(map(str, amounts))} were recorded, of which {failing} "
        "could not be written. What it saw was never true.",
        ended=lambda told: shown(told["outside"]),
        question="At which of your lines is the amount in the total, and had it been written by then?",
    )


@points(1)
def test_given_back_once(student: Student, random: Random) -> None:
    """a thread whose write fails gives back what it has taken, once, and nothing of anybody else's"""
    torn, whole, other = random.sample(range(2, 50), 3)
    explored = student.explore("failing_beside", torn, whole, other, schedules=320)
    explored.expect(
        lambda told: not told["overlapped"],
        f"`write({torn})` failed in one thread, and then two threads were writing at the same time.",
        question="How often is the lock given back when `write` raises, and whose is it the second time?",
    )
    explored.expect(
        lambda told: (told["torn"], told["whole"], told["other"]) == ("the same", "no error", "no error"),
        f"Only `write({torn})` fails, and that very error should come out of its `record`; no other `record` raises.",
        ended=lambda told: f"{torn}: {told['torn']}; {whole}: {told['whole']}; {other}: {told['other']}.",
        question="Which of your lines can raise an error of its own, and when?",
    )
    explored.expect(
        lambda told: told["total"] == whole + other,
        f"`write({torn})` failed, {whole} and {other} were written, and the total is wrong.",
        ended=lambda told: f"total is {told['total']}, should be {whole + other}.",
        question="Who may change the total, and while holding what?",
    )


@points(1)
def test_ledgers_are_independent(student: Student, random: Random) -> None:
    """a write that takes long in one ledger holds up no other ledger, and each has its own total"""
    slow, quick = random.sample(range(2, 50), 2)
    explored = student.explore("two_ledgers", slow, quick, schedules=80)
    explored.expect_no_deadlock(
        "A write in one ledger waited for a write in another one, and that one could not begin.",
        question="What belongs to one ledger alone, and what do all ledgers share?",
    )
    explored.expect(
        lambda totals: totals == [slow, quick],
        f"One ledger recorded {slow}, another one {quick}, and each should show its own amount only.",
        ended=lambda totals: f"the totals are {totals[0]} and {totals[1]}.",
        question="What belongs to a ledger, and what to the class that all ledgers share?",
    )


def holds(look: list[Any]) -> bool:
    """Whether one look at the total showed no less than it must and no more than it may."""
    least, value, most = look
    return type(value) is int and least <= value <= most


def shown(looks: list[list[Any]]) -> str:
    """The first look that was wrong, in words."""
    least, value, most = next(look for look in looks if not holds(look))
    return f"the total showed {value}, and " + (
        f"{most} had been written." if least == most else f"between {least} and {most} had been written."
    )
