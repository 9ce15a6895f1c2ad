"""What the student may read: two who want the same money, and two who want the same value."""

from random import Random

from grader.checks import Student, points


@points(2)
def test_never_overdrawn(student: Student, random: Random) -> None:
    """what is not covered is not paid out, whoever withdraws at the same time"""
    balance = random.randrange(20, 50)
    part = random.randrange(5, 15)
    rest = balance - part
    right = [[False, balance], [True, rest], [False, rest], [True, 0], [False, 0]]
    student.explore("withdrawals", balance, [balance + 1, part, rest + 1, rest, 1], schedules=8).expect(
        lambda told: told == right,
        f"One thread withdrew {balance + 1}, {part}, {rest + 1}, {rest} and 1, in this order, from {balance}.",
        ended=lambda told: (
            f"`withdraw` returned, and the balance was then: {listed(told)}. It should be: {listed(right)}."
        ),
        question="Which amounts are covered, is all of it covered, and what becomes of the balance in each case?",
    )
    amounts = random.sample(range(balance // 2 + 1, balance), 2)
    possible = [
        {"answers": [True, False], "balance": balance - amounts[0]},
        {"answers": [False, True], "balance": balance - amounts[1]},
    ]
    student.explore("at_the_counters", balance, amounts, schedules=160).expect(
        lambda told: told in possible,
        f"The balance was {balance}. {amounts[0]} and {amounts[1]} were withdrawn at the same time, "
        "and exactly one of them is covered.",
        ended=lambda told: (
            f"`withdraw` returned {told['answers'][0]} and {told['answers'][1]}, and the balance is {told['balance']}."
        ),
        question="Between the line that checks and the line that acts: who else may act?",
    )


@points(2)
def test_one_call_for_each_key(student: Student, random: Random) -> None:
    """the factory is called once for each key, and everybody is given the same object"""
    values: list[object] = [None, 0, "", False, random.randrange(1, 100)]
    random.shuffle(values)
    keys = list(range(len(values)))
    explored = student.explore("alone", values, schedules=8)
    explored.expect(
        lambda told: all(cache["calls"] == keys for cache in told),
        "One thread asked for each key twice, and the factory should have been called once for each.",
        ended=lambda told: (
            f"values: {listed([values])}; called for: {listed([cache['calls'] for cache in told])} "
            "(one list for each of two caches)."
        ),
        question="How do you know that a value is there, and in which cache?",
    )
    explored.expect(
        lambda told: all(all(cache["right"]) for cache in told),
        "`get` did not give what the factory of this cache had made for this key.",
        question="What is the key of what you keep, and does every cache keep its own?",
    )
    explored = student.explore("same_key", random.choice(("rates", "map", "index")), schedules=200)
    explored.expect(
        lambda told: told["calls"] == 1,
        "Two threads asked for the same key at the same time, and the factory was called more than once.",
        ended=lambda told: f"the factory was called {told['calls']} times.",
        question="When a thread calls the factory: how does it know that nobody else is doing so already?",
    )
    explored.expect(
        lambda told: told["given"] == [1, 1, 1],
        "Several threads asked for the same key, and not all were given the one object that was made.",
        ended=lambda told: f"objects given: {listed([told['given']])} (0: one that was not made by the factory).",
        question="What does `get` return, and is it what everybody will find later on?",
    )


def listed(rows: list[list[object]]) -> str:
    """Rows as text."""
    return "; ".join(", ".join(map(repr, row)) or "nothing" for row in rows)
