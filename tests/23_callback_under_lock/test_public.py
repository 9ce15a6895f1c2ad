"""What the student may read: who is called in which order, and what a callback may do meanwhile."""

from random import Random
from typing import Any

from grader.checks import Difference, Student, needs, points

WORDS = {"equal": "their callbacks are equal", "same": "they have one and the same callback"}


@points(2)
def test_everyone_in_order(student: Student, random: Random) -> None:
    """everyone is called in the order of subscription, until that very subscription is over"""
    kinds = random.sample(["function", "equal", "same"] * 2, 6)
    later = [max(number for number in range(6) if kinds[number] == kind) for kind in ("equal", "same")]
    others = random.sample([number for number in range(6) if number not in later], 2)
    ends = [*random.sample(later, 2), later[0], *others, others[0]]
    events = random.sample([None, 0, "", *random.sample(range(1, 100), 3)], 6)
    steps: list[list[Any]] = [*(["subscribe", kind] for kind in kinds), ["publish", None]]
    for end, event in zip(ends, events, strict=True):
        steps += [["unsubscribe", end], ["publish", event]]
    steps += [["subscribe", "function"], ["publish", "last"]]
    explored = student.explore("script", steps, schedules=4)
    explored.expect(lambda told: True, "")
    for told in explored.values:
        compare(steps, told["calls"])
        assert not any(told["elsewhere"]), Difference(
            sentence="A subscriber of one bus was called with an event of another bus.",
            question="Where does your list live: in each bus, or in the class?",
        )
        assert all(what == "nothing" for _, what in told["raised"]), "`publish` raised something, and no callback had."


def compare(steps: list[list[Any]], calls: list[list[Any]]) -> None:
    """The calls [number, event] that were made against those that the steps should lead to."""
    kinds: list[str] = []
    there: list[int] = []
    for verb, what in steps:
        if verb == "subscribe":
            there.append(len(kinds))
            kinds.append(what)
        elif verb == "unsubscribe":
            there = [number for number in there if number != what]
        else:
            right = [[-1 if kinds[number] == "same" else number, what] for number in there]
            was, calls = calls[: len(right)], calls[len(right) :]
            assert was == right, Difference(
                sentence="Not everybody was called as they had subscribed.",
                details=(
                    f"there were subscribers 0 to {len(kinds) - 1}; subscriptions that were over: {over(there, kinds)}",
                    *(f"of {twins(kinds, kind)} {words}" for kind, words in WORDS.items()),
                    f"called:    {listed(was, kinds)}",
                    f"should be: {listed(right, kinds)}",
                ),
                question="How do you tell two subscriptions apart, if their callbacks are equal?",
            )
    assert not calls, f"There were {len(calls)} calls too many."


def over(there: list[int], kinds: list[str]) -> str:
    """The subscriptions that are over, in words."""
    return " and ".join(str(number) for number in range(len(kinds)) if number not in there) or "none"


def twins(kinds: list[str], kind: str) -> str:
    """The numbers of those of one kind, in words."""
    return " and ".join(str(number) for number, other in enumerate(kinds) if other == kind)


def listed(calls: list[list[Any]], kinds: list[str]) -> str:
    """Who was called, in words."""
    same = f"({twins(kinds, 'same')})".replace(" and ", " or ")
    return ", ".join(same if number < 0 else str(number) for number, _ in calls) or "nobody"


@points(2)
@needs("everyone_in_order")
def test_a_callback_may_wait(student: Student, random: Random) -> None:
    """a callback may use the bus, and wait for another thread that uses it"""
    steps: list[list[Any]] = [["subscribe", "function"], ["publish", "aside"], ["unsubscribe", 1]]
    random.shuffle(steps)
    aside = [0, *([] if before(steps, "unsubscribe") else [1]), 2, *([3] if before(steps, "subscribe") else [])]
    for alone in (False, True):
        explored = student.explore("while_called", steps, alone, schedules=30)
        explored.expect_no_deadlock(
            f"A callback {'itself used' if alone else 'waited for another thread that used'} the bus, and never ended.",
            question="What does `publish` hold while it calls somebody, and who else needs it?",
        )
        explored.expect(
            lambda told: called(told, "aside") == aside and called(told, "end") == [0, 2, 3],
            "While a callback was at work, the bus was used, and then not everybody was called as they should be.",
            ended=lambda told: (
                f"called with the event in between: {called(told, 'aside')}, should be {aside}; "
                f"with the last one: {called(told, 'end')}, should be [0, 2, 3]."
            ),
            question="What does `publish` go through, and who changes that meanwhile?",
        )


def before(steps: list[list[Any]], verb: str) -> bool:
    """Whether that is done before the event is published."""
    verbs = [step[0] for step in steps]
    return verbs.index(verb) < verbs.index("publish")


def called(told: dict[str, Any], name: str) -> list[int]:
    """Who was called with that event."""
    return [number for number, event in told["calls"] if event == name]
