"""What others see while money moves, and who has to wait for whom."""

from random import Random
from typing import Any

from grader.checks import Difference, Student, needs, points


@points(1)
@needs("money_moves")
def test_nobody_misses_money(student: Student, random: Random) -> None:
    """whoever holds both locks sees the same total, busy accounts are waited for, and nothing is paid out twice"""
    numbers, balances = random.sample(range(1, 100), 2), random.sample(range(20, 40), 2)
    amount = random.randrange(1, 20)
    moved = [balances[0] - amount, balances[1] + amount]
    student.explore("looked_at", numbers, balances, amount, schedules=100).expect(
        lambda told: set(told["totals"]) <= {sum(balances)} and told["balances"] == moved,
        "Somebody held the locks of both accounts and counted, and the sum was not what it always is.",
        ended=lambda told: f"the total is {sum(balances)}; counted: {listed(told['totals'])}.",
        question="Between taking the money out and putting it in: which locks does your thread hold?",
    )
    for busy in range(2):
        explored = student.explore("while_busy", numbers, balances, amount, busy, schedules=50)
        explored.expect(
            lambda told: told["answers"] == [True] and told["balances"] == moved,
            "An account was busy for a while, and that is no reason to say False or to lose money.",
            ended=lambda told: (
                f"it returned {listed(told['answers'])}, and the balances are {listed(told['balances'])}."
            ),
            question="What does your code do when it cannot have a lock at once?",
        )
        assert not any(told["early"] for told in explored.values), Difference(
            sentence="Somebody had taken an account's lock, and `transfer` returned before it was given back.",
            question="Which locks does a transfer need?",
        )
    expect_one_payment(student, random)


def expect_one_payment(student: Student, random: Random) -> None:
    """Two payments, and a balance that covers either of them."""
    numbers, balance = random.sample(range(1, 100), 3), random.randrange(20, 40)
    plans = [[[0, 1, balance - 5]], [[0, 2, balance - 4]]]
    student.explore("at_once", numbers, [balance] * 3, plans, schedules=100).expect(
        lambda told: (sorted(told["answers"]), told["balances"][0] in (4, 5)) == ([[False], [True]], True),
        "One account covers one of two payments, not both.",
        ended=lambda told: (
            f"the answers were {listed(answer for (answer,) in told['answers'])}, "
            f"the balances are {listed(told['balances'])}."
        ),
        question="How long is it true that the balance covers the amount, after you have looked?",
    )


@points(1)
@needs("money_moves")
def test_strangers_do_not_wait(student: Student, random: Random) -> None:
    """transfers that have no account in common go on at the same time"""
    numbers, balances = random.sample(range(1, 100), 4), random.sample(range(20, 40), 4)
    one, other = random.sample(range(1, 20), 2)
    moved = [balances[0] - one, balances[1] + one, balances[2] - other, balances[3] + other]
    for scene in ("strangers_busy", "strangers_inside"):
        explored = student.explore(scene, numbers, balances, [one, other], schedules=90)
        explored.expect_no_deadlock(
            "Two transfers had no account in common, and one had to wait for the other.",
            question="Which of your locks do two transfers share that have no account in common?",
        )
        explored.expect(
            lambda told: told["balances"] == moved,
            "Two transfers between four accounts left wrong balances behind.",
            ended=lambda told: f"the balances are {listed(told['balances'])}, should be {listed(moved)}.",
        )


def listed(values: Any) -> str:
    """Values with "and" between them."""
    return " and ".join(map(str, values)) or "nothing"
