"""Whose fault it is where the explorer does not get through: the student's program, or the explorer itself."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
from small_catalog import small_catalog

from grader.catalog import Kata
from grader.errors import GraderBroke
from grader.evidence import CheckFailed, Refusal
from grader.judge.student import JudgedStudent, Progress
from grader.run import Ending, Probe, Prober, Run
from grader.sandbox.claims import LOST_IT

FAILED = Run(ending=Ending(kind="refused", message=LOST_IT))
WENT_WELL = Run(
    ending=Ending(kind="returned"),
    claim={"schedules": 1, "exhausted": True, "switches": 2, "outcomes": [], "refused": None},
)


@dataclass
class Explorer:
    """Stands for the sandbox: what an exploration of each text comes to."""

    runs: dict[bytes, Run]
    asked: list[bytes] = field(default_factory=list)

    def run(self, probe: Probe) -> Run:
        self.asked.append(probe.student)
        return self.runs[probe.student]


@pytest.fixture
def kata(tmp_path: Path) -> Kata:
    return small_catalog(tmp_path).find("15")


def student(kata: Kata, explorer: Explorer, content: bytes) -> JudgedStudent:
    return JudgedStudent(kata, content, cast("Prober", explorer), Progress(loaded=True), seed=1)


def test_a_program_that_the_explorer_fails_at_is_refused(kata: Kata) -> None:
    stub = kata.paths.stub.read_bytes()
    explorer = Explorer({b"strange": FAILED, stub: WENT_WELL})
    with pytest.raises(CheckFailed) as caught:
        student(kata, explorer, b"strange").explore("function")
    assert caught.value.evidence == Refusal(reason=LOST_IT)
    assert explorer.asked == [b"strange", stub]


def test_an_explorer_that_fails_at_anything_is_our_fault(kata: Kata) -> None:
    stub = kata.paths.stub.read_bytes()
    with pytest.raises(GraderBroke, match="whatever it is given"):
        student(kata, Explorer({b"plain": FAILED, stub: FAILED}), b"plain").explore("function")


def test_where_it_gets_through_nothing_else_is_asked(kata: Kata) -> None:
    explorer = Explorer({b"plain": WENT_WELL})
    assert student(kata, explorer, b"plain").explore("function").values == []
    assert explorer.asked == [b"plain"]
