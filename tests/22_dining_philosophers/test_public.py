"""What the student may read: a table for two, and seats of all kinds."""

from random import Random

from grader.checks import Explored, Student, needs, points


@points(3)
def test_table_for_two(student: Student, random: Random) -> None:
    """two who need the same two forks both get to eat, one after the other, in every order of their steps"""
    for schedules in (12, 80):  # a few first: who never gets anywhere takes long to find out about
        expect_dinner(student.explore("dinner", 2, [0, 1], 1, schedules=schedules), [1, 1])


@points(1)
@needs("table_for_two")
def test_any_seat(student: Student, random: Random) -> None:
    """a guest eats at any seat, alone, again and again, and two at one seat eat one after the other"""
    seats = random.randint(3, 6)
    order = random.sample(range(seats), seats) * 2
    student.explore("alone", seats, order, schedules=4).expect(
        lambda eaten: eaten == [1] * len(order),
        "A guest dined alone, at one seat after the other, and `eat` was not called once for each meal.",
        ended=lambda eaten: f"calls of `eat`, meal by meal: {eaten}.",
        question="Where do you call `eat`, and how often?",
    )
    expect_dinner(student.explore("dinner", seats, [random.randrange(seats)] * 2, 1, schedules=60), [1, 1])


def expect_dinner(explored: Explored, eaten: list[int]) -> None:
    """So many meals were eaten, and never two at the same time that need the same fork."""
    explored.expect(
        lambda told: not told["together"],
        "Two ate at the same time who need the same fork.",
        ended=lambda told: (
            "At the same time ate: " + ", ".join(f"seats {a} and {b}" for a, b in told["together"]) + "."
        ),
        question="Which two forks does each seat need, and does a thread have both of them while it eats?",
    )
    explored.expect(
        lambda told: told["eaten"] == eaten,
        "Somebody did not get the meals that they came for.",
        ended=lambda told: f"meals, guest by guest: {told['eaten']}, should be {eaten}.",
        question="Is there a way through `dine` on which `eat` is not called?",
    )
