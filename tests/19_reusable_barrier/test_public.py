"""What the student may read: one round, and the next one."""

from random import Random

from grader.checks import Difference, Explored, Student, needs, points


@points(2)
def test_one_round(student: Student, random: Random) -> None:
    """nobody passes before all have come, then all pass, and each gets a place of its own"""
    for parties in (2, 3):
        expect_rounds(student.explore("rounds", parties, 1, schedules=50), parties, 1)


@points(3)
@needs("one_round")
def test_the_next_round(student: Student, random: Random) -> None:
    """the barrier can be used again at once: no call for one round counts for another"""
    expect_rounds(student.explore("rounds", 2, 2, schedules=120), 2, 2)


def expect_rounds(explored: Explored, parties: int, count: int) -> None:
    """So many threads went through so many rounds."""
    assert not any(told["borrowed"] for told in explored.values), Difference(
        sentence="Your barrier is made of a `threading.Barrier`, and that may not be used here.",
        question="Which other class of `threading` lets a thread sleep until something has changed?",
    )
    explored.expect(
        lambda told: told["early"] is None,
        "A thread came out of `wait` before all had called it for that round.",
        ended=lambda told: f"In round {told['early'][0]}, {told['early'][1]} of {parties} threads had called `wait`.",
        question="What do you look at to see whether you may go on, and who can change that for the next round?",
    )
    explored.expect(
        lambda told: told["places"] == [list(range(parties))] * count,
        "The places of a round are not 0 to one less than there are threads.",
        ended=lambda told: f"places, round by round: {' and '.join(map(str, told['places']))}.",
        question="What does the number depend on that you return, and who sets it back for the next round?",
    )
