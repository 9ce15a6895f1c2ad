"""Who waits, who leaves, and who must not be forgotten."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(2)
@needs("readers_are_together", "writers_are_alone")
def test_no_reader_overtakes(student: Student, random: Random) -> None:
    """while a writer waits, no newly arriving reader gets in before it"""
    student.explore("overtaking", random.randint(1, 2), schedules=24).expect(
        lambda order: order[0] == "writer",
        "A writer waited for a reader to leave. Another reader came later, and got in before it.",
        ended=lambda order: f"in this order they got in: {', '.join(order)}.",
        question="How does a reader who comes learn that somebody has been waiting?",
    )


@points(1)
@needs("readers_are_together")
def test_nobody_is_forgotten(student: Student, random: Random) -> None:
    """when a writer leaves, all readers who waited get in together; and locks do not know each other"""
    count = random.randint(2, 3)
    explored = student.explore("let_in_together", count, schedules=40)
    explored.expect_no_deadlock(
        f"{count} readers came while a writer was inside. It left, and they never were all inside.",
        question="Who is woken when a writer leaves, and by whom are the others?",
    )
    explored.expect(lambda told: True, "")
    explored = student.explore("two_locks", schedules=12)
    explored.expect_no_deadlock(
        "There were two locks. A writer was inside at one of them, and nobody got in at the other.",
        question="Where do you keep who is inside: in each lock, or in one place for all?",
    )
    explored.expect(lambda told: True, "")


@points(1)
@needs("readers_are_together")
def test_an_error_leaves_too(student: Student, random: Random) -> None:
    """an exception comes out of the block as it is, and whoever raised it is not inside any more"""
    for kind in ("reader", "writer"):
        explored = student.explore("after_an_error", kind, schedules=8)
        explored.expect_no_deadlock(
            f"The block of a {kind} had raised, and after that somebody waited in vain to get in.",
            question="Which of your lines run on the way out when the block raises?",
        )
        explored.expect(lambda told: True, "")
        for came_out in explored.values:
            wrong = [words for words in came_out if not words.endswith(": the same")]
            assert not wrong, Difference(
                sentence=f"The block of a {kind} raised an error, and another thing came out of it.",
                details=tuple(f"raised and came out: {words}" for words in wrong),
                question="Which errors are yours to catch, and which are for the one who wrote the block?",
            )
