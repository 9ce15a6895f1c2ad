"""SIGTERM at other moments, what it does afterwards, and a `handle` that raises."""

from random import Random
from typing import Any

from grader.checks import Answer, CheckFailed, Difference, Student, needs, points

MASKS: tuple[list[int], ...] = ([], [1], [2, 14])  # numbers of signals that have nothing to do with it


@points(2)
@needs("until_sigterm")
def test_at_any_moment(student: Student, random: Random) -> None:
    """SIGTERM may come twice, or while an item is fetched; and the next call begins anew"""
    place, times = random.randrange(4), random.randint(2, 3)
    told = told_by(student.ask("asked_to_stop", place, times), f"SIGTERM came {times} times in the middle of an item")
    wanted = list(range(place + 1))
    assert (told.get("returned"), told["begun"], told["finished"]) == (place + 1, wanted, wanted), Difference(
        sentence=f"SIGTERM came {times} times in the middle of item {place + 1}; {len(told['finished'])} items were "
        f"handled to the end, and `serve` {outcome(told)}.",
        question="What is different for the second SIGTERM, and should it be?",
    )
    place = random.randint(1, 4)
    told = told_by(student.ask("asked_while_fetching", place), "SIGTERM came while an item was being fetched")
    handled = len(told["finished"])
    story = f"SIGTERM came while item {place + 1} was being fetched"
    assert handled in (place, place + 1), Difference(
        sentence=f"{story}, and {handled} items were handled, should be {place} or {place + 1}.",
        question="Where in your loop do you find out that SIGTERM has come?",
    )
    assert told.get("returned") == handled == len(told["begun"]), Difference(
        sentence=f"{story}; {handled} items were handled to the end, and `serve` {outcome(told)}.",
        question="When do you count an item: when it is taken, or when it has been handled?",
    )
    count = random.randint(2, 5)
    told = student.ask("served_again", random.randrange(4), count).value
    assert told.get("returned") == count == len(told["finished"]), Difference(
        sentence=f"One call of `serve` was ended by SIGTERM; the next one had {count} items and {outcome(told)}.",
        question="Where do you keep that SIGTERM has come, and who forgets it again?",
    )


@points(2)
@needs("until_sigterm")
def test_as_it_was_before(student: Student, random: Random) -> None:
    """afterwards SIGTERM is handled as before, and the signal mask is the same"""
    befores = ["default", "ignored", "handler"]
    for rings, before in [(0, random.choice(befores)), *((1, before) for before in befores)]:
        story = f"{BEFORE[before]} before `serve` was called"
        answer = student.ask("afterwards", before, random.choice(MASKS), rings, "")
        expect_as_before(told_by(answer, story), story)
    answer = student.ask("afterwards", random.choice(befores), [15], 0, "")
    expect_as_before(told_by(answer, ""), "SIGTERM was blocked before `serve` was called")


@points(2)
@needs("until_sigterm")
def test_what_handle_raises_goes_on(student: Student, random: Random) -> None:
    """what handle raises comes out as it is, and then, too, SIGTERM is as it was before"""
    errors = ["ValueError", "KeyError", "SystemExit", "KeyboardInterrupt", "Anything"]
    for place, error in enumerate(errors):
        before = random.choice(["default", "ignored", "handler"])
        rings = place % 2
        answer = student.ask("afterwards", before, random.choice(MASKS), rings, error)
        kind = "a BaseException" if error == "Anything" else error
        story = f"`handle` raised {kind}{' after SIGTERM had come' * rings}"
        told = told_by(answer, story)
        assert told.get("the same"), Difference(
            sentence=f"{story}, and `serve` {outcome(told)}.",
            details=("The very exception that `handle` raised should come out.",),
            question="Which exceptions are yours to catch, and which are for the one who called `serve`?",
        )
        expect_as_before(told, story)


BEFORE = {
    "default": "SIGTERM was not handled at all",
    "ignored": "SIGTERM was ignored",
    "handler": "SIGTERM had a handler of the caller's",
}


def expect_as_before(told: dict[str, Any], story: str) -> None:
    """What handles SIGTERM, and which signals are blocked, did not change."""
    assert told["handler"], Difference(
        sentence=f"{story}; afterwards SIGTERM does something else than before.",
        question="What does `signal.signal` return, and which statement runs on every way out of `serve`?",
    )
    assert told["mask"], Difference(
        sentence=f"{story}; afterwards other signals are blocked than before.",
        question="What does `pthread_sigmask` return, and what can be done with it in the end?",
    )


def told_by(answer: Answer, story: str) -> dict[str, Any]:
    """What became of the items, if the process lived to tell it."""
    ending = answer.run.ending
    if ending.kind == "killed" and ending.code == 15:
        raise CheckFailed(
            Difference(
                sentence=f"{story}, and the process died of it.",
                question="From when to when is SIGTERM in your hands, and what becomes of one that is still waiting?",
            )
        )
    told: dict[str, Any] = answer.value
    return told


def outcome(told: dict[str, Any]) -> str:
    """How `serve` came back, as the rest of a sentence."""
    return f"raised {told['raised']}" if "raised" in told else f"returned {told['returned']}"
