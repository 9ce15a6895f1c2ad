"""Every order of the steps of two processes, and numbers at the edges."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(4)
@needs("it_adds")
def test_no_count_is_lost(student: Student, random: Random) -> None:
    """no count is lost, in whatever order the processes take their steps"""
    for times, schedules in ((1, 200), (2, 80)):
        start = random.randrange(10, 50)
        right = start + 2 * times
        student.explore("together", start, times, schedules=schedules).expect(
            lambda count, right=right: count == right,
            "Two processes added to one counter, and a count was lost.",
            ended=lambda count, right=right, start=start: (
                f"the counter stands at {count}, should be {right}: it stood at {start}, and two processes added."
            ),
            question="Between reading the number and writing it: which lock do both processes know?",
            rare=False,
        )


@points(2)
@needs("processes_count", "no_count_is_lost")
def test_numbers_at_the_edges(student: Student, random: Random) -> None:
    """large numbers, no workers, no times, and a second call: the count is right each time"""
    large = random.randint(66_000, 67_000)
    times = random.randint(2, 9)
    calls = [[2, times], [0, times], [2, 0], [1, large]]
    for (workers, times), came in zip(calls, student.ask("counted", calls).value, strict=True):
        assert (type(came), came) == (int, workers * times), Difference(
            sentence=f"`count_in_processes({workers}, {times})` returned {came}, should be {workers * times}.",
            question="Where does each call begin to count, and how large a number has room in your Value?",
        )
