"""Several threads on each side, and the end of the evening."""

from collections.abc import Sequence
from random import Random

from grader.checks import Difference, Explored, Student, needs, points


@points(1)
@needs("who_waits_sleeps")
def test_nobody_is_left_waiting(student: Student, random: Random) -> None:
    """several put, several get, some wake up for no reason: every item arrives, and nobody waits for ever"""
    for capacity in (1, 2):
        numbers = random.sample(range(1, 100), capacity + 2)
        first, items = numbers[:capacity], numbers[capacity:]
        explored = student.explore("many_get", capacity, items, schedules=80 // capacity)
        expect_no_standstill(explored)
        explored.expect(
            lambda out, items=items: out == sorted(items),
            "Two threads got one item each, and what came out is not what was put in.",
            ended=lambda out, items=items: f"put: {listed(items)}; got: {listed(out)}.",
            question="What may have happened between the wake-up and the moment in which a thread goes on?",
        )
        explored = student.explore("many_put", first, items, schedules=80 // capacity)
        expect_no_standstill(explored)
        explored.expect(
            lambda out, first=first, items=items: out == [*first, *sorted(items)],
            "Two threads put one item each, and what came out is not what was put in.",
            ended=lambda out, first=first, items=items: f"put: {listed([*first, *items])}; got: {listed(out)}.",
            question="What may have happened between the wake-up and the moment in which a thread goes on?",
        )
    numbers = random.sample(range(1, 100), 2)
    for outcome in student.explore("pair", 1, numbers, schedules=80, spurious=True).outcomes:
        told = outcome.value
        right = outcome.kind == "returned" and told["out"] == numbers and told["inside"] <= 1
        assert right, Difference(
            sentence="A wait ended for no reason, as it may, and the thread went on as if what it waits for had come.",
            details=(
                f"one place, and one thread puts {listed(numbers)}; then another one gets",
                f"got: {listed(told['out'])}; in the buffer at one time: {told['inside']}"
                if outcome.kind == "returned"
                else f"it came to this: {outcome.error or 'everybody waits'}",
            ),
            question="What does a thread know when its wait is over, and what does it have to find out?",
        )


@points(1)
@needs("who_waits_sleeps")
def test_close_lets_everybody_go(student: Student, random: Random) -> None:
    """who waits at close gets Closed, what is left is handed out, nothing more is put in"""
    first, *items = random.sample(range(1, 100), 3)
    left = [first, *items]
    student.explore("closed_alone", left, 0, schedules=4).expect(
        lambda told: told == ["Closed", *left, "Closed", "Closed"],
        "Three items were in the buffer when it was closed. To put another one raises Closed; the three are still "
        "handed out, and then every `get` raises Closed.",
        ended=lambda told: (
            f"`put` after the close: {told[0]}; then `get`, five times: {', '.join(map(str, told[1:]))}."
        ),
        question="What do `put` and `get` look at first: whether it is closed, or whether there is something in it?",
    )
    explored = student.explore("closed_while_getting", schedules=40)
    expect_no_standstill(explored)
    explored.expect(
        lambda out: out == ["Closed", "Closed"],
        "Two threads were waiting for an item, and the buffer was closed.",
        ended=lambda out: f"what `get` did: {listed(out)}; should be: Closed, Closed.",
        question="How does a thread that has been woken by `close` know what it was woken for?",
    )
    explored = student.explore("closed_while_putting", first, items, schedules=40)
    expect_no_standstill(explored)
    explored.expect(
        lambda told: told == {"put": ["Closed", "Closed"], "got": [first, "Closed"]},
        "The buffer was full, two threads wanted to put an item, and it was closed.",
        ended=lambda told: (
            f"`put`: {' and '.join(map(str, told['put']))}; then `get`: {' and '.join(map(str, told['got']))}."
        ),
        question="A `put` wakes up because of a close: what must it look at before it puts its item in?",
    )
    explored = student.explore("how_late_at_close", random.randrange(1, 4) + random.random(), schedules=1)
    explored.expect(
        lambda late: max(late) == 0,
        "The buffer was closed, and a thread that was waiting noticed it some time later.",
        question="Who tells those who wait that the buffer is closed?",
    )


def expect_no_standstill(explored: Explored) -> None:
    """Under no schedule does anybody wait for ever."""
    explored.expect_no_deadlock(
        "A thread waits for ever, though what it waits for has come.",
        question="Who was woken, who should have been, and how many of them?",
    )


def listed(items: Sequence[object]) -> str:
    """Items as text."""
    return ", ".join(map(str, items)) or "nothing"
