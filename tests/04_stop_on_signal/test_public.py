"""What the student may read: how many items are handled without SIGTERM, and when it comes."""

from random import Random
from typing import Any

from grader.checks import Answer, CheckFailed, Difference, Student, needs, points


@points(1)
def test_every_item(student: Student, random: Random) -> None:
    """without a signal every item is handled, in order, and their number comes back"""
    for kind in ("list", "tuple", "iterator", "dict"):
        count = random.randint(2, 5)
        told = told_by(student.ask("all_handled", count, kind))
        expect_finished(told, count, f"There were {count} items and no SIGTERM")
    told = told_by(student.ask("all_handled", 0, "list"))
    expect_finished(told, 0, "There were no items")


@points(2)
@needs("every_item")
def test_until_sigterm(student: Student, random: Random) -> None:
    """when SIGTERM comes, the item in hand is finished, and no further one is taken"""
    for place in (0, random.randint(1, 4)):
        told = told_by(student.ask("asked_to_stop", place, 1))
        story = f"SIGTERM came in the middle of item {place + 1}"
        assert told["finished"][place:] or not told["begun"][place:], Difference(
            sentence=f"{story}, and `handle` was interrupted there: the item was never finished.",
            question="What does your handler do, and where in `handle` does it do that?",
        )
        expect_finished(told, place + 1, story)
        assert told["taken"] <= place + 2, Difference(
            sentence=f"{story}, and {told['taken']} items had been taken: they are lost now.",
            details=("Items can be anything that can be iterated, also something that never ends.",),
            question="When does your loop take the next item, and why so early?",
        )


def told_by(answer: Answer) -> dict[str, Any]:
    """What became of the items, if the process lived to tell it."""
    ending = answer.run.ending
    if ending.kind == "killed" and ending.code == 15:
        raise CheckFailed(
            Difference(
                sentence="SIGTERM came, and the process died of it.",
                details=("So it does where nobody has said what is to happen on SIGTERM.",),
                question="Which function of the module `signal` changes what happens, and from when to when?",
            )
        )
    told: dict[str, Any] = answer.value
    return told


def expect_finished(told: dict[str, Any], count: int, story: str) -> None:
    """So many items were finished, no more were begun, and their number came back."""
    begun, finished = told["begun"], told["finished"]
    assert "raised" not in told, Difference(
        sentence=f"{story}, and `serve` raised {told.get('raised')}.",
        question="Who raises that, and where does it come out?",
    )
    assert len(begun) <= count, Difference(
        sentence=f"{story}, and {len(begun)} items were handled, should be {count}.",
        question="Where in your loop do you find out that SIGTERM has come?",
    )
    assert begun == finished == list(range(count)), Difference(
        sentence=f"{story}, and the items 1 to {count} were not handled once each, in order.",
        question="Which items does your loop take, and what does it do with each?",
    )
    returned = told["returned"]
    assert (type(returned), returned) == (int, count), Difference(
        sentence=f"{story}; {count} items were handled, and `serve` returned {returned}.",
        question="When do you count an item: before it is handled, or after?",
    )
