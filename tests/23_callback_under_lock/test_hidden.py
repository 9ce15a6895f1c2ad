"""Errors, subscriptions that are over, and threads that come in between."""

from random import Random
from typing import Any

from grader.checks import Difference, Student, needs, points


@points(2)
@needs("everyone_in_order")
def test_errors_come_at_the_end(student: Student, random: Random) -> None:
    """when callbacks raise, the others are called nevertheless, then one of the errors comes out"""
    bad, good = random.sample(["red", "blue"], 2), "green"
    failing = [[who, bad[0]] for who in sorted(random.sample(range(4), 2))] + [[random.randrange(4), bad[1]]]
    events = [bad[0], good, bad[1], good]
    explored = student.explore("with_errors", 4, events, failing, schedules=4)
    explored.expect(lambda told: True, "")
    for told in explored.values:
        right = [[number, event] for event in events for number in range(4)]
        assert told["calls"] == right, Difference(
            sentence="A callback raised an Exception, and not everybody was called as without it.",
            details=(f"{len(right)} calls should have been made, there were {len(told['calls'])}",),
            question="Where does the exception of one callback go while the others wait for their call?",
        )
        for event, raised in told["raised"]:
            wanted = "nothing" if event == good else "one of them"
            assert raised == wanted, Difference(
                sentence=f"`publish` raised {WORDS.get(raised, raised)}, where {WORDS[wanted]} should come out.",
                question="Which errors belong to this event, and what does your last line raise?",
            )


WORDS = {
    "nothing": "nothing",
    "one of them": "one of the callbacks' own errors, as it is,",
    "one of another event": "the error of another event",
}


@points(2)
@needs("everyone_in_order")
def test_over_means_over(student: Student, random: Random) -> None:
    """after unsubscribe() has returned, no call is begun: not even by a publish under way"""
    explored = student.explore("while_called", [["unsubscribe", 2]], False, schedules=30)
    explored.expect(
        lambda told: told["calls"] == [[0, "begin"], [1, "begin"], [0, "end"], [1, "end"]],
        "While subscriber 0 was being called, another thread ended subscription 2, and that had returned.",
        ended=lambda told: (
            f"called with this event: {numbers(told['calls'], 'begin')}, should be [0, 1]; "
            f"with the next one: {numbers(told['calls'], 'end')}, should be [0, 1]."
        ),
        question="When does `publish` look whether a subscription is over: once, or before each call?",
    )
    one, other = sorted(random.sample(range(4), 2))
    pairs = [[one, other], [other, one], [one, one]]
    explored = student.explore("ending_each_other", 5, pairs, schedules=4)
    explored.expect(lambda told: True, "")
    for who, whom, calls in [
        (*pair, calls) for told in explored.values for pair, calls in zip(pairs, told, strict=True)
    ]:
        left = [number for number in range(5) if number != whom]
        right = [number for number in range(5) if number != whom or whom <= who]
        assert (numbers(calls, "first"), numbers(calls, "second")) == (right, left), Difference(
            sentence=f"There were subscribers 0 to 4. When {who} was called, it ended subscription {whom}.",
            details=(
                f"called with this event:     {numbers(calls, 'first')}, should be {right}",
                f"called with the next event: {numbers(calls, 'second')}, should be {left}",
            ),
            question="What does `publish` go through, and who changes that on the way?",
        )


def numbers(calls: list[list[Any]], name: str) -> list[int]:
    """Who was called with that event."""
    return [number for number, event in calls if event == name]


@points(1)
@needs("everyone_in_order", "errors_come_at_the_end")
def test_nobody_is_lost(student: Student, random: Random) -> None:
    """whatever threads do to one bus at the same time, no subscription and no error is lost"""
    new, publish = ["subscribe", "function"], ["publish", "p"]
    gone, another = (["unsubscribe", number] for number in (0, 1))
    expect_crowd(student, [[new, gone], [new, another]], "end", [[2, 3, 4], [2, 4, 3]])
    expect_crowd(student, [[gone], [gone]], "end", [[1, 2]])
    expect_crowd(student, [[publish], [gone, new]], "p", [[1, 2], [0, 1, 2], [1, 2, 3], [0, 1, 2, 3]])
    explored = student.explore("crowd", 2, [[publish], [["publish", "q"]]], [[0, "p"], [1, "p"]], schedules=60)
    explored.expect(
        lambda told: told["raised"] == [["end", "nothing"], ["p", "one of them"], ["q", "nothing"]],
        "Two threads published at the same time. The callbacks raised errors for one event only.",
        ended=lambda told: "; ".join(f"with {event!r} `publish` raised {what}" for event, what in told["raised"]) + ".",
        question="Where does `publish` keep the errors of its callbacks, and who else keeps them there?",
    )


def expect_crowd(student: Student, plans: list[list[list[Any]]], event: str, right: list[list[int]]) -> None:
    """Two threads use a bus with three subscribers; at that event they must be called in one of these ways."""
    student.explore("crowd", 3, plans, [], schedules=60).expect(
        lambda told: told["calls"][event] in right,
        "Two threads used the bus at the same time, and then not everybody was called as they should be.",
        ended=lambda told: f"called: {told['calls'][event]}, should be {' or '.join(map(str, right))}.",
        question="Which steps of `subscribe`, `unsubscribe` and `publish` belong together, so that nobody may come "
        "in between?",
    )
