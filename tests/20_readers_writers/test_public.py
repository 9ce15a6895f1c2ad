"""What the student may read: readers together, writers alone."""

from random import Random

from grader.checks import Student, needs, points


@points(2)
def test_readers_are_together(student: Student, random: Random) -> None:
    """any number of readers can be inside at the same time"""
    for count, schedules in ((2, 40), (3, 30)):
        explored = student.explore("reading_together", count, schedules=schedules)
        explored.expect_no_deadlock(
            f"{count} readers waited for each other inside, and they never were all inside.",
            question="What does a reader hold while it is inside, and who else needs it?",
        )
        explored.expect(lambda told: told == "all were inside", "Not all readers came in.")


@points(3)
@needs("readers_are_together")
def test_writers_are_alone(student: Student, random: Random) -> None:
    """nobody is inside beside a writer, in whatever order the threads take their steps"""
    for kinds, times, schedules in (
        (["writer", "writer"], 1, 40),
        (["reader", "writer"], 1, 60),
        (["reader", "writer"], 2, 60),
        (["reader", "reader", "writer"], 1, 100),
    ):
        visits = len(kinds) * times
        student.explore("visits", kinds, times, schedules=schedules).expect(
            lambda told, visits=visits: not told["beside"] and told["made"] == visits,
            "A writer was inside, and it was not alone.",
            ended=lambda told: f"Inside at the same time: {' and '.join(told['beside']) or 'nobody'}.",
            question="What does each of them look at before it goes in, and does it stay true until it is inside?",
        )
