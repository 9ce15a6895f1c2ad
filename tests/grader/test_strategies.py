"""The order in which schedules are run: fewest forced switches first, each once, and no more remembered than needed."""

from random import Random
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from grader.interleave.schedule import Schedule
from grader.interleave.strategies import Bounded

SWITCHES = 2


def tree(seed: int, plan: Schedule) -> list[tuple[int, int, Any]]:
    """Where a made-up program forks after this plan, the same each time."""
    random = Random(f"{seed} {plan}")
    at = plan[-1].passed if plan else 0
    return [
        (0, at + step, [(SimpleNamespace(index=other), random.choice((0, 1, 1, 2))) for other in range(1, 3)])
        for step in range(1, random.randrange(5))
    ]


def search(seed: int, most: int, depth: int = 6) -> tuple[list[Schedule], int | None]:
    """The plans that are run until there is none left, or until they are `most`; and the bound that is whole."""
    bounded, plans = Bounded(SWITCHES, most), list[Schedule]()
    while len(plans) < most and (guide := bounded.next()):
        plans.append(guide.plan)
        if len(guide.plan) < depth:
            guide.forks = [
                (task, passed, [option for option in options if option[1] <= guide.room])
                for task, passed, options in tree(seed, guide.plan)
            ]
        bounded.ran(guide)
    return plans, bounded.whole


@given(some.integers(), some.integers(1, 2000))
def test_a_smaller_budget_runs_the_first_ones_of_a_larger(seed: int, most: int) -> None:
    every, _ = search(seed, 3000)
    assert len(every) == len(set(every))
    part, whole = search(seed, most)
    assert part == every[:most]
    if most <= len(every):
        assert whole is None or whole < SWITCHES


def test_what_cannot_be_run_is_not_remembered() -> None:
    bounded = Bounded(SWITCHES, 10)
    guide = bounded.next()
    assert guide is not None
    guide.forks = [(0, step, [(SimpleNamespace(index=1), 1)]) for step in range(1_000)]  # type: ignore[list-item]
    bounded.ran(guide)
    left = 0
    while bounded.next():
        left += 1
    assert left == 10
