"""What the student may read: one transfer after the other, and two that go against each other."""

from random import Random
from typing import Any

from grader.checks import Difference, Student, needs, points


@points(1)
def test_money_moves(student: Student, random: Random) -> None:
    """one transfer after the other: what is covered is moved, anything else changes nothing"""
    numbers, balances = random.sample(range(1, 100), 2), [random.randrange(20, 60), random.randrange(5, 15)]
    made = student.ask("how_made", numbers, balances).read(dict[str, bool])
    assert made["known"], "An account does not have the `number` and the `balance` that it was made with."
    assert made["locks"], "The `lock` of an account is neither a `threading.Lock` nor an `RLock`."
    assert made["own"], Difference(
        sentence="Two accounts have one and the same lock.",
        question="Who would have to wait for whom, although they work on different accounts?",
    )
    first = random.randrange(1, balances[0] - 1)
    plan = [[0, 1, first], [0, 1, balances[0] - first], [0, 1, 1], [0, 1, 0], [1, 0, 1_000], [1, 0, balances[1]]]
    plan += [[1, 1, 1], [1, 1, 1_000], [0, 0, balances[1] + 1], [1, 0, 1]]
    explored = student.explore("alone", numbers, balances, plan, schedules=4)
    explored.expect(lambda told: True, "")
    for told in explored.values:
        compare(plan, balances, told)


def compare(plan: list[list[int]], balances: list[int], told: list[dict[str, Any]]) -> None:
    """What each transfer did against what it should have done."""
    for (source, target, amount), seen in zip(plan, told, strict=True):
        before = f"source.balance was {balances[source]}, target.balance {balances[target]}"
        if source == target:
            before = f"source and target were the same account, with a balance of {balances[source]}"
        balances, answer = after(balances, [source, target, amount])
        assert seen["balances"] == balances, Difference(
            sentence=f"`transfer(source, target, {amount})` left wrong balances behind.",
            details=(
                before,
                f"afterwards: {seen['balances'][source]} and {seen['balances'][target]}",
                f"should be:  {balances[source]} and {balances[target]}",
            ),
            question="What is covered, what is not, and what does each of your lines write?",
        )
        assert seen["answer"] is answer, Difference(
            sentence=f"`transfer(source, target, {amount})` returned {seen['answer']}, should be {answer}.",
            details=(before,),
            question="When is money moved, and when is there not enough of it?",
        )
        assert not seen["kept"], Difference(
            sentence=f"`transfer(source, target, {amount})` had returned {answer}, and a lock was still taken.",
            question="Which ways lead out of your function, and does each of them give both locks back?",
        )


@points(1)
@needs("money_moves")
def test_opposite_transfers_end(student: Student, random: Random) -> None:
    """two transfers in opposite directions both end, in every order of their steps"""
    poor, rich = random.randrange(20, 30), random.randrange(40, 50)
    numbers = random.sample(range(1, 100), 2)
    for balances, back in (([rich, rich], 1), ([poor, rich], 2)):
        # The second thread turns poor and rich round before it comes back: the richer one first is no fixed order.
        plans = [[[0, 1, random.randrange(1, 6)]], [[1, 0, rich - poor + 6], [1, 0, 1]][:back]]
        explored = student.explore("at_once", numbers, balances, plans, schedules=100)
        explored.expect(
            lambda told, balances=balances, plans=plans: told in in_turn(balances, plans),
            "Two transfers at the same time ended as they never could one after the other.",
            ended=ended,
            question="Which locks does a thread hold while it looks at the balance, and while it writes?",
        )


def ended(told: dict[str, Any]) -> str:
    """What the threads were answered, and the balances in the end, in words."""
    answers = [f"{who} got {listed(got)}" for who, got in zip(("alice", "bob"), told["answers"], strict=True)]
    return f"{', '.join(answers)}; the balances are {listed(told['balances'])}."


def listed(values: list[Any]) -> str:
    """Values with "and" between them."""
    return " and ".join(map(str, values))


def in_turn(balances: list[int], plans: list[list[list[int]]]) -> list[dict[str, Any]]:
    """How it may end: as if all transfers had been made one after the other, in some order."""
    ends = []
    for place, plan in enumerate(plans):
        if plan:
            then, answer = after(balances, plan[0])
            for end in in_turn(then, [*plans[:place], plan[1:], *plans[place + 1 :]]):
                answers = [[answer, *rest] if at == place else rest for at, rest in enumerate(end["answers"])]
                ends.append({"answers": answers, "balances": end["balances"]})
    return ends or [{"answers": [[] for _ in plans], "balances": balances}]


def after(balances: list[int], transfer: list[int]) -> tuple[list[int], bool]:
    """The balances after one transfer, and its answer."""
    source, target, amount = transfer
    if balances[source] < amount:
        return balances, False
    moved = list(balances)
    moved[source] -= amount
    moved[target] += amount
    return moved, True
