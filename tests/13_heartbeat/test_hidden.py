"""In every order of steps, again and again, from inside, and when something goes wrong."""

from collections.abc import Sequence
from random import Random
from typing import Any

from grader.checks import CheckFailed, Difference, Explored, Student, needs, points


@points(2)
@needs("it_beats")
def test_no_beat_after_stop(student: Student, random: Random) -> None:
    """when stop has returned no beat is in progress, and none begins, in whatever order the steps come"""
    explored = student.explore("stopped_any_time", random.choice((2, 4, 8)), schedules=160)
    expect_no_standstill(explored)
    explored.expect(
        lambda told: not told["in progress"],
        "`stop` had returned, and a beat was still in progress.",
        question="What does `stop` wait for before it returns?",
    )
    explored.expect(
        lambda told: told["later"] == 0,
        "`stop` had returned, and then a beat began.",
        question="Between the last look at whether it is over, and the beat: who may have called `stop`?",
    )
    explored.expect(
        lambda told: not told["early"],
        "A beat came earlier than it was due.",
        question="Two things can end the wait of the thread that beats: how does it know which one it was?",
    )


@points(1)
@needs("it_beats")
def test_it_starts_again(student: Student, random: Random) -> None:
    """it may be started again, and to start or stop it twice, or to stop it before it starts, is harmless"""
    period = random.choice((2, 4, 8))
    plan = [random.randint(1, 2) + 0.5, random.randint(1, 2) + 0.5, 0, 0, 2.5]
    runs = simulated(student, "restarts", period, plan)
    assert all(in_time(times, period, int(periods)) for times, periods in zip(runs, plan, strict=True)), Difference(
        sentence=f"It was started and stopped {len(plan)} times, with a period of {period} s; "
        "the second and the fourth start came twice, and so did the other stops.",
        details=tuple(
            f"run {number}, of {periods * period:g} s: beats after {listed(times)}"
            for number, (times, periods) in enumerate(zip(runs, plan, strict=True), 1)
        ),
        question="What is left of an earlier run when the next one begins, and what if it has begun already?",
    )
    explored = student.explore("restarted_at_once", period, schedules=120)
    expect_no_standstill(explored)
    explored.expect(
        lambda told: told == {"overlapped": False, "early": False},
        "It was stopped and started again at once, and then beats of the old run came among those of the new one.",
        question="How does a thread that was slow to look know which of the two runs it belongs to?",
    )


@points(1)
@needs("it_beats")
def test_stop_from_inside(student: Student, random: Random) -> None:
    """beat may call stop itself"""
    period, at = random.choice((2, 4, 8)), random.randint(1, 3)
    told = simulated(student, "stops_itself", period, at)
    assert not told["raised"], Difference(
        sentence=f"Beat {at} called `stop`, and that raised {' '.join(told['raised'])} in it.",
        question="Which thread is it that calls `stop` there, and for whose end can it not wait?",
    )
    assert in_time(told["first"], period, at), Difference(
        sentence=f"Beat {at} called `stop`, and so it should be the last one.",
        details=(f"period {period} s; beats after {listed(told['first'])}",),
        question="What has to happen when `stop` is called in the thread that beats, and what has not?",
    )
    assert in_time(told["second"], period, 1), Difference(
        sentence="A beat had called `stop`; later it was started again, for one period and a half.",
        details=(f"period {period} s; beats after {listed(told['second'])}",),
        question="How does `start` know whether it has been stopped, whoever did it?",
    )
    explored = student.explore("stopped_by_both", period, schedules=160)
    expect_no_standstill(explored)
    explored.expect(
        lambda told: told["raised"] == [],
        "A beat called `stop` while another thread did, and that raised an error in it.",
        ended=lambda told: f"it raised {told['raised'][0]}.",
        question="What may have changed since the line above, because somebody else has called `stop`?",
    )
    explored.expect(
        lambda told: told["later"] == 0,
        "A beat called `stop` and so did another thread; that one's call had returned, and then a beat began.",
        question="What is there to wait for when somebody else has called `stop` already?",
    )


@points(1)
@needs("it_beats", "stop_does_not_wait")
def test_errors_are_reported(student: Student, random: Random) -> None:
    """an Exception in beat is reported, and the beats go on"""
    period, count = random.choice((2, 4, 8)), 4
    fails = sorted(random.sample(range(1, count), 2))
    told = simulated(student, "failing", period, fails, count + 0.5)
    assert in_time(told["times"], period, count), Difference(
        sentence=f"Beats {fails[0]} and {fails[1]} raised a ValueError, and the beats should have gone on.",
        details=(f"period {period} s; beats after {listed(told['times'])}",),
        question="How far does an exception in `beat` travel, and what does it end on its way?",
    )
    text = f"beat {random.randrange(10**6, 10**7)} failed"
    answer = student.ask("reported", 0.001, 10**6, text)
    heard = "\n".join([*answer.read(list[str]), answer.output])
    assert text in heard, Difference(
        sentence="A beat raised an error, and nobody ever heard of it.",
        details=("It came to no hook, to no log, and to no output.",),
        question="Who could find out why the beats do nothing any more?",
    )


def simulated(student: Student, function: str, *arguments: object) -> Any:
    """What a probe tells on the virtual clock, where all go on at once and nobody is interrupted."""
    explored = student.explore(function, *arguments, schedules=1)
    expect_no_standstill(explored)
    for outcome in explored.outcomes:
        if outcome.kind != "returned":
            raise CheckFailed(explored.story(outcome, ""))
    return explored.values[0]


def expect_no_standstill(explored: Explored) -> None:
    """Under no schedule does anybody wait for ever."""
    explored.expect_no_deadlock(
        "`stop` was called, and now everybody waits for somebody else.",
        question="Who waits for whose end, and can that one come to its end?",
    )


def in_time(times: Sequence[Any], period: float, count: int) -> bool:
    """Whether there are `count` beats, each not before its time and not much later."""
    due = [number * period for number in range(1, count + 1)]
    return len(times) == count and all(
        0 <= moment - wanted < period / 4 for moment, wanted in zip(times, due, strict=True)
    )


def listed(times: Sequence[Any]) -> str:
    """Times as text."""
    return ", ".join(f"{moment:g} s" for moment in times) or "none"
