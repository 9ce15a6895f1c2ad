"""Every program in `programs/` is judged right: what must be found is found, nothing else is, the same each time.

`INTERLEAVE_REPEATS` (default 2) says how often each is explored; `INTERLEAVE_BOUND` (default 1) up to how many forced
switches the search is compared with the one without reductions. `.ci` and the benchmark raise both.
"""

import os

import pytest
from interleave_programs import Example, examples, found, in_words

from grader.interleave import explore, replay

REPEATS = int(os.environ.get("INTERLEAVE_REPEATS", "2"))
BOUND = int(os.environ.get("INTERLEAVE_BOUND", "1"))
EXAMPLES = examples()


def named(example: Example) -> str:
    return example.name


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_judged_right(example: Example) -> None:
    first = explore(example.program(), schedules=example.schedules)
    assert first.refused is None
    assert first.exhausted == example.exhausted
    wrong = [outcome for outcome in first.outcomes if not example.is_right(outcome)]
    if example.wrong:
        assert example.wrong <= found(first)
    else:
        assert not wrong, [(in_words(outcome), outcome.schedule) for outcome in wrong]
    if example.switches is not None:
        assert wrong[0].forced_switches == example.switches
    if example.threads is not None:
        assert first.threads == example.threads
    for _ in range(REPEATS - 1):
        assert explore(example.program(), schedules=example.schedules) == first


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_reductions_lose_nothing(example: Example) -> None:
    program = example.program()
    reduced = explore(program, switches=BOUND)
    unreduced = explore(program, switches=BOUND, reduced=False)
    assert found(reduced, at_most=BOUND) == found(unreduced, at_most=BOUND)


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example.wrong], ids=named)
def test_witnesses_happen_again(example: Example) -> None:
    program = example.program()
    for outcome in explore(program, schedules=example.schedules).outcomes[:4]:
        witness = replay(program, outcome.schedule)
        assert witness.outcome is not None
        assert in_words(witness.outcome) == in_words(outcome)
        assert witness.outcome.forced_switches == outcome.forced_switches


def test_there_are_enough_of_them() -> None:
    assert len(EXAMPLES) >= 80
