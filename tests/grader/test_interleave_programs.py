"""Every program in `programs/` is judged right: what must be found is found, nothing else is, the same each time.

By default each is explored once, for at most `INTERLEAVE_SCHEDULES` schedules (120), and compared with the search
without reductions where both get to their end within that. `INTERLEAVE_SCHEDULES=0` lifts the bound,
`INTERLEAVE_REPEATS` (default 1) says how often each is explored, `INTERLEAVE_BOUND` (default 1)
up to how many forced switches is compared.
"""

import os

import pytest
from interleave_programs import Example, examples, found, in_words

from grader.interleave import explore, replay

REPEATS = int(os.environ.get("INTERLEAVE_REPEATS", "1"))
MOST = int(os.environ.get("INTERLEAVE_SCHEDULES", "120"))
FEW = 60  # schedules are enough to have some that can be run again
BOUND = int(os.environ.get("INTERLEAVE_BOUND", "1"))
EXAMPLES = examples()


def named(example: Example) -> str:
    return example.name


def budget(example: Example) -> int:
    return min(MOST, example.schedules) if MOST else example.schedules


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_judged_right(example: Example) -> None:
    first = explore(example.program(), schedules=budget(example))
    assert first.refused is None
    assert MOST or first.exhausted == example.exhausted
    wrong = [outcome for outcome in first.outcomes if not example.is_right(outcome)]
    if example.wrong:
        assert wrong
        assert MOST or example.wrong <= found(first)
    else:
        assert not wrong, [(in_words(outcome), outcome.schedule) for outcome in wrong]
    if example.switches is not None and first.exhausted:
        assert wrong[0].forced_switches == example.switches
    if example.threads is not None:
        assert first.threads == example.threads
    for _ in range(REPEATS - 1):
        assert explore(example.program(), schedules=budget(example)) == first


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example.exhausted], ids=named)
def test_reductions_lose_nothing(example: Example) -> None:
    program = example.program()
    reduced = explore(program, switches=BOUND, schedules=budget(example))
    unreduced = explore(program, switches=BOUND, reduced=False, schedules=budget(example))
    if MOST and not (reduced.exhausted and unreduced.exhausted):
        return  # compared only with a larger budget
    assert found(reduced, at_most=BOUND) == found(unreduced, at_most=BOUND)


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example.wrong], ids=named)
def test_witnesses_happen_again(example: Example) -> None:
    program = example.program()
    for outcome in explore(program, schedules=min(budget(example), FEW)).outcomes[:2]:
        witness = replay(program, outcome.schedule)
        assert witness.outcome is not None
        assert in_words(witness.outcome) == in_words(outcome)
        assert witness.outcome.forced_switches == outcome.forced_switches


def test_there_are_enough_of_them() -> None:
    assert len(EXAMPLES) >= 80
