"""Larger tables, those who need not wait for each other, and forks after an error."""

from random import Random

from grader.checks import Difference, Explored, Student, needs, points


@points(2)
@needs("table_for_two")
def test_round_table(student: Student, random: Random) -> None:
    """at a table for three all get to eat, whoever takes which fork first"""
    for schedules in (12, 120):
        expect_dinner(student.explore("dinner", 3, [0, 1, 2], 1, schedules=schedules), [1, 1, 1])
    seat = random.randrange(4)
    expect_dinner(student.explore("dinner", 4, [seat, (seat + 1) % 4], 2, schedules=60), [2, 2])


def expect_dinner(explored: Explored, eaten: list[int]) -> None:
    """So many meals were eaten, and never two at the same time that need the same fork."""
    explored.expect(
        lambda told: not told["together"] and told["eaten"] == eaten,
        "Two ate at the same time who need the same fork, or somebody did not get a meal.",
        ended=lambda told: (
            f"at the same time ate: {told['together'] or 'nobody'}; meals, guest by guest: {told['eaten']}."
        ),
        question="Which two forks does each seat need, and does a thread have both of them while it eats?",
    )


@points(2)
@needs("table_for_two")
def test_strangers_eat_together(student: Student, random: Random) -> None:
    """seats that share no fork eat at the same time, and so do people at different tables"""
    seats = random.randint(4, 6)
    one = random.randrange(seats)
    guests = [one, (one + random.randint(2, seats - 2)) % seats]
    question = "What do you hold while `eat` is at work, and who else needs it?"
    for scene in ([seats, guests], [6, [one % 2, one % 2 + 2, one % 2 + 4]]):
        explored = student.explore("at_the_same_time", *scene, schedules=24)
        expect_all(explored, f"At a table with {scene[0]} seats, seats {listed(scene[1])} share no fork.", question)
    seats, seat = random.randint(2, 5), random.randrange(2)
    explored = student.explore("two_tables", seats, seat, schedules=24)
    expect_all(explored, f"At two tables, somebody sat on seat {seat}.", question)


def expect_all(explored: Explored, scene: str, question: str) -> None:
    """All ate at the same time."""
    explored.expect_no_deadlock(f"{scene} One had to wait until another one had eaten.", question=question)
    explored.expect(lambda told: told == "all ate", "Not all of them ate.")


def listed(seats: list[int]) -> str:
    """Seats with "and" between them."""
    return " and ".join(map(str, seats))


@points(1)
@needs("table_for_two")
def test_forks_come_back(student: Student, random: Random) -> None:
    """what eat raises comes out of dine as it is, and both forks are back"""
    seats = random.randint(2, 3)
    explored = student.explore("after_an_error", seats, random.randrange(seats), schedules=8)
    explored.expect_no_deadlock(
        "Somebody's `eat` had raised, and then others waited for forks that nobody put back.",
        question="Which of your lines run on the way out when `eat` raises?",
    )
    explored.expect(lambda told: True, "")
    for came_out in explored.values:
        wrong = [words for words in came_out if not words.endswith(": the same")]
        assert not wrong, Difference(
            sentence="`eat` raised an error, and another thing came out of `dine`.",
            details=tuple(f"raised and came out: {words}" for words in wrong),
            question="Which errors are yours to catch, and which are for the one who called `dine`?",
        )
