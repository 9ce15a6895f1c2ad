"""What happens at an error: which one comes out, what is never begun, and what is waited for."""

from random import Random
from typing import Any

from grader.checks import Difference, Explored, Student, points

THE_VERY_ERROR = "raised the very error"


@points(1)
def test_the_very_error_comes_out(student: Student, random: Random) -> None:
    """the very exception that a function raised comes out, of whatever kind it is"""
    for kind, came in student.ask("errors_come_home").value.items():
        assert came == THE_VERY_ERROR, Difference(
            sentence=f"A function raised {kind}, and `run_all` {came}.",
            question="Where does the error of a function wait for you, and which errors does your `except` know?",
        )


@points(3)
def test_nothing_starts_after_the_error(student: Student, random: Random) -> None:
    """with one worker, no function is begun after the one that raised"""
    before = random.randint(0, 1)
    earlier = [f"functions[{place}]" for place in range(before)]
    for told in every_value(student.explore("one_worker", before, 2, schedules=24)):
        assert told["came"] == THE_VERY_ERROR, Difference(
            sentence=f"One worker: `functions[{before}]` raised, and `run_all` {told['came']}.",
            question="Where does the error of a function wait for you, and who asks for it?",
        )
        later = told["calls"][len(earlier) :]
        assert not later, Difference(
            sentence=f"One worker: `functions[{before}]` raised, and after it another function was begun.",
            details=(f"called after the error: {', '.join(later)}",),
            question="What does the worker do when a function has raised, before anybody else hears of it?",
        )
        assert told["calls"] == earlier, Difference(
            sentence=f"One worker: `functions[{before}]` raised, and one that stands before it was never called.",
            question="In which order do the functions come to the worker?",
        )


@points(1)
def test_what_runs_is_waited_for(student: Student, random: Random) -> None:
    """a function that is under way when another one raises is waited for"""
    for told in every_value(student.explore("one_is_slow", False, schedules=12)):
        assert told["came"] == THE_VERY_ERROR, Difference(
            sentence=f"One function raised while another one was under way, and `run_all` {told['came']}.",
            question="Where does the error of a function wait for you, and who asks for it?",
        )
        assert told["slow"] != "under way", Difference(
            sentence="`run_all` raised while a function was still under way.",
            question="Who waits for the threads of the pool, also when there was an error?",
        )


@points(2)
def test_the_first_error_in_time(student: Student, random: Random) -> None:
    """of two errors the one that came first in time comes out, wherever it stands in the list"""
    for told in every_value(student.explore("one_is_slow", True, schedules=12)):
        assert told["came"] == THE_VERY_ERROR, Difference(
            sentence="`functions[1]` raised, and long after it `functions[0]`, which had been under way: the wrong one "
            "came out.",
            details=(f"`run_all` {told['came']}",),
            question="Do you ask the functions in their order, or do you hear of the first error, wherever it is?",
        )


def every_value(explored: Explored) -> list[Any]:
    """What the probe returned, once for each way to end; a schedule that ends otherwise is told as a story.

    The steps of an executor are many, and none of them is the student's: a wrong value is told without them.
    """
    explored.expect(lambda told: True, "")
    return explored.values
