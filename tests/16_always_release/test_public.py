"""What the student may read: one thread alone, with writes that succeed and writes that fail."""

from collections.abc import Sequence
from random import Random

from grader.checks import Student, points

EXCEPTIONS = ("ValueError", "KeyError", "StopIteration")
OTHERS = ("SystemExit", "KeyboardInterrupt", "GeneratorExit", "OwnError")


@points(1)
def test_it_records(student: Student, random: Random) -> None:
    """each amount is written once and counted, whatever write returns"""
    amounts = random.sample(range(1, 100), 5)
    answers: list[object] = [None, False, 0, True, "done"]
    random.shuffle(answers)
    sums = [sum(amounts[:count]) for count in range(len(amounts) + 1)]
    explored = student.explore("alone", amounts, answers, schedules=12)
    explored.expect(
        lambda told: told["written"] == amounts,
        f"One thread recorded {listed(amounts)}, and something else was written.",
        ended=lambda told: f"`write` was called with {listed(told['written'])}.",
        question="How often does one `record` call `write`, and with what?",
    )
    explored.expect(
        lambda told: told["totals"] == sums,
        f"One thread recorded {listed(amounts)}, and the total was wrong.",
        ended=lambda told: (
            f"the totals were {listed(told['totals'])}, should be {listed(sums)}. "
            f"`write` had returned {', '.join(map(repr, answers))}."
        ),
        question="Which line counts an amount, and does it depend on anything but that `write` has returned?",
    )


@points(2)
def test_always_released(student: Student, random: Random) -> None:
    """whatever write raises comes out, is not counted, and the next record does not hang"""
    for kinds, what in ((EXCEPTIONS, "an `Exception`"), (OTHERS, "an error that is no `Exception`")):
        failures = ["", *random.sample(kinds, len(kinds)), ""]
        amounts = random.sample(range(1, 100), len(failures))
        expect_released(student, list(zip(amounts, failures, strict=True)), what)


def expect_released(student: Student, steps: list[tuple[int, str]], what: str) -> None:
    """One thread records; each of `steps` is an amount and the error that `write` raises, "" for none."""
    explored = student.explore("failing", [list(step) for step in steps], schedules=12)
    explored.expect_no_deadlock(
        f"`write` raised {what}, and the next `record` waits for ever.",
        question="Which of your lines gives back what the first one has taken, and was it reached?",
    )
    for place, (amount, kind) in enumerate(steps):
        counted = sum(other for other, failed in steps[: place + 1] if not failed)
        explored.expect(
            lambda told, place=place, kind=kind: told[place][0] == ("the same" if kind else "no error"),
            f"`write({amount})` raised {kind}, and it did not come out of `record`."
            if kind
            else f"`write({amount})` raised nothing, and yet `record` did.",
            ended=lambda told, place=place: f"What came out of `record`: {told[place][0]}.",
            question="Which errors are yours to catch, and which of your lines can raise one of their own?",
        )
        explored.expect(
            lambda told, place=place, counted=counted: told[place][1] == counted,
            f"`write({amount})` raised {kind}: nothing was written, so nothing is to be counted."
            if kind
            else f"Earlier writes had failed, `write({amount})` did not, and the total was wrong.",
            ended=lambda told, place=place, counted=counted: f"the total is {told[place][1]}, should be {counted}.",
            question="Which line counts the amount, and is it reached when `write` raises?",
        )


def listed(amounts: Sequence[object]) -> str:
    """Amounts as text, or that there were none."""
    return ", ".join(map(str, amounts)) or "nothing"
