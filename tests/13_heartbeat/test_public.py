"""What the student may read: beats on a virtual clock, and a period of six years."""

from collections.abc import Sequence
from random import Random
from typing import Any

from grader.checks import CheckFailed, Difference, Student, points

YEARS = 2 * 10**8  # seconds, more than six years


@points(2)
def test_it_beats(student: Student, random: Random) -> None:
    """it beats once a period, the first time one period after start, and never after stop"""
    period, count = random.choice((2, 4, 8)), random.randint(2, 4)
    periods = count + random.uniform(0.3, 0.7)
    told = simulated(student, "beats", period, periods, 3)
    due = [number * period for number in range(1, count + 1)]
    came = f"beats after {listed(told['times'])}; should be after {listed(due)}, and no more"
    assert told["start took"] == 0, Difference(
        sentence="`start` did not return at once.",
        question="Which thread is it that waits for the first beat?",
    )
    assert in_time(told["times"][:count], period, count), Difference(
        sentence=f"The period is {period} s, and the beats did not come at the right times.",
        details=(came,),
        question="What comes first after `start`, a beat or a period, and when is the next one due?",
    )
    assert len(told["times"]) == count, Difference(
        sentence=f"The period is {period} s; `stop` was called after {periods * period:g} s, and a beat came later.",
        details=(came,),
        question="How does the thread that beats learn that it is over, and what does it do then?",
    )
    assert told["stop took"] == 0, Difference(
        sentence="No beat was in progress when `stop` was called, and yet it did not return at once.",
        details=(f"it took {told['stop took']:g} s; the period is {period} s",),
        question="Can a thread that sleeps be told anything, and what could it do in place of sleeping?",
    )


@points(2)
def test_stop_does_not_wait(student: Student, random: Random) -> None:
    """with a period of six years, stop returns at once and causes no beat"""
    for passed in (random.uniform(1, 5) / YEARS, 0):
        told = simulated(student, "beats", YEARS, passed, 3)
        assert told["stop took"] == 0, Difference(
            sentence="The period is more than six years, and `stop` did not return at once.",
            details=(f"`stop` took {told['stop took']:,.0f} s",),
            question="Can a thread that sleeps be told anything, and what could it do in place of sleeping?",
        )
        assert told["times"] == [], Difference(
            sentence="It was stopped long before its first beat was due, and it has beaten.",
            details=(f"beats after {listed(told['times'])}",),
            question="Two things can end the wait of the thread that beats: how does it know which one it was?",
        )


def simulated(student: Student, function: str, *arguments: object) -> Any:
    """What a probe tells on the virtual clock, where all go on at once and nobody is interrupted."""
    explored = student.explore(function, *arguments, schedules=1)
    for outcome in explored.outcomes:
        if outcome.kind != "returned":
            raise CheckFailed(explored.story(outcome, ""))
    return explored.values[0]


def in_time(times: Sequence[float], period: float, count: int) -> bool:
    """Whether there are `count` beats, each not before its time and not much later."""
    due = [number * period for number in range(1, count + 1)]
    return len(times) == count and all(
        0 <= moment - wanted < period / 4 for moment, wanted in zip(times, due, strict=True)
    )


def listed(times: Sequence[float]) -> str:
    """Times as text."""
    return ", ".join(f"{moment:g} s" for moment in times) or "no time at all: there was none"
