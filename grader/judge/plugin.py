"""The pytest plugin that makes pytest the judge: one line of JSON for each check that is over.

Start: `python -m pytest -p grader.judge.plugin …`, with an `Order` as JSON on standard input and the number of the
descriptor for the results in `KATA_RESULTS`.
"""

import os
import sys
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from inspect import signature
from pathlib import Path
from random import Random
from typing import cast

import msgspec
import pytest

from grader import catalog
from grader.catalog import Kata
from grader.checks import OTHER_FORM, needs, points
from grader.errors import GraderBroke
from grader.evidence import AnyEvidence, Breakage, CheckFailed, CheckResult, Difference, Evidence, Held, Skip
from grader.judge import Order
from grader.judge.student import JudgedStudent, Progress
from grader.run import Prober
from grader.sandbox import confine, leftovers

RESULTS = "KATA_RESULTS"
UNREAD = "a check could not read what came back ({})"


@dataclass
class Session:
    """What this judge is at: its order, the katas' progress, the sandbox, where results go."""

    order: Order
    katas: dict[str, Kata]
    results: int
    prober: Prober
    progress: dict[str, Progress]
    began: dict[str, float] = field(default_factory=dict)

    def kata_of(self, item: pytest.Item) -> Kata:
        """The kata in whose folder the check stands."""
        return self.katas[item.path.parent.name]

    def judged(self, kata: Kata, content: bytes, progress: Progress) -> JudgedStudent:
        """A student's file of a kata, behind the sandbox."""
        return JudgedStudent(kata, content, self.prober, progress, self.order.seed)

    def random(self, item: pytest.Item) -> Random:
        """Random inputs for this very check."""
        return Random(f"{self.order.seed}/{self.kata_of(item).name}/{_name(item)}")

    def tell(self, result: CheckResult) -> None:
        """Send one result; lines are short enough for the pipe to take them whole or to wait."""
        with os.fdopen(os.dup(self.results), "wb") as stream:
            stream.write(msgspec.json.encode(result) + b"\n")


session_key = pytest.StashKey[Session]()
student_key = pytest.StashKey[JudgedStudent]()


def pytest_configure(config: pytest.Config) -> None:
    """Read the order before anything is collected. The judge goes when the grader goes, and what loses its guard in
    a sandbox becomes the judge's."""
    if sys.platform == "linux":
        confine.end_with_parent()
        confine.adopt_orphans()
    order = msgspec.json.decode(sys.stdin.buffer.read(), type=Order)
    katas = {kata.name: kata for kata in catalog.load(Path(order.root)).select(order.katas)}
    config.stash[session_key] = Session(
        order=order,
        katas=katas,
        results=int(os.environ[RESULTS]),
        prober=Prober(order.tier, order.seed),
        progress={name: Progress() for name in katas},
    )


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the sandbox, and whoever in it has outlived its guard: the judge has no other children."""
    session = config.stash.get(session_key, None)
    if session is not None:  # None: it broke before it had its order
        session.prober.close()
        leftovers.end_all(os.getpid())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the check that all katas share behind the last one of each."""
    last = {item.path.parent.name: item for item in items}
    for name, item in last.items():
        shared = pytest.Function.from_parent(
            item.parent, name=f"test_{catalog.NOTHING_IS_LEFT.name}", callobj=nothing_is_left
        )
        items.insert(max(index for index, other in enumerate(items) if other.path.parent.name == name) + 1, shared)


@points(1)
def nothing_is_left(request: pytest.FixtureRequest) -> None:
    """nothing is left behind"""
    progress = _progress(request.node)
    if not progress.passed:
        raise CheckFailed(Skip(reason="nothing else works yet"))
    leak = progress.leak()
    if leak is not None:
        raise CheckFailed(leak)


@pytest.fixture
def student(request: pytest.FixtureRequest) -> JudgedStudent:
    """The submission's file of this kata, behind its sandbox."""
    session = request.config.stash[session_key]
    kata = session.kata_of(request.node)
    judged = session.judged(kata, session.order.files[kata.name], session.progress[kata.name])
    request.node.stash[student_key] = judged
    return judged


@pytest.fixture
def random(request: pytest.FixtureRequest) -> Random:
    """Random inputs for this very check: the same for the same seed, whatever else is graded."""
    return request.config.stash[session_key].random(request.node)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, with the reason, what cannot tell the student anything more."""
    item.config.stash[session_key].began[item.nodeid] = time.monotonic()
    required = getattr(getattr(item, "obj", None), needs.__name__, ())
    reason = _progress(item).reason_to_skip(required)
    if reason is not None:
        raise CheckFailed(Skip(reason=reason))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn the end of a check into a result. pytest's own report stays for the log of a judge that broke."""
    report = yield
    if call.when == "call" or (call.when == "setup" and call.excinfo is not None):
        _conclude(item, call.excinfo.value if call.excinfo else None)
    return report


def _conclude(item: pytest.Item, error: BaseException | None) -> None:
    session = item.config.stash[session_key]
    progress = _progress(item)
    judged = item.stash.get(student_key, None)
    evidence = evidence_of(error)
    if judged and isinstance(evidence, Breakage) and not _breaks_anyway(item):
        judged.flags.append(UNREAD.format(type(error).__name__))
        evidence = Difference(sentence=OTHER_FORM)
    seconds = time.monotonic() - session.began[item.nodeid]
    if error is None:
        progress.passed.add(_name(item))
    session.tell(
        CheckResult(
            kata=session.kata_of(item).name,
            check=_name(item),
            evidence=cast("AnyEvidence | None", evidence),
            held=_together(judged.held) if judged else None,
            seconds=seconds,
            flags=tuple(dict.fromkeys(judged.flags)) if judged else (),
        )
    )


def evidence_of(error: BaseException | None) -> Evidence | None:
    """What the end of a check means: nothing (it passed), the evidence it carried, or a fault of ours."""
    match error:
        case None:
            return None
        case CheckFailed(evidence=evidence):
            return evidence
        case AssertionError(args=(Evidence() as evidence,)):
            return evidence
        case AssertionError(args=(str(sentence),)):
            return Difference(sentence=sentence)
        case GraderBroke():
            return Breakage(reason=str(error))
        case _:
            return Breakage(reason=f"The check itself failed with {type(error).__name__}: {error}")


def _breaks_anyway(item: pytest.Item) -> bool:
    """Whether a check that broke does so, too, with the reference in the student's place (in a handout, with the
    stub): then it is ours.

    Otherwise it broke on what came back, to which code in a probe's process can give any form it likes. A check that
    breaks counts nowhere, so nobody may be able to choose that.
    """
    session = item.config.stash[session_key]
    kata = session.kata_of(item)
    known = kata.reference if kata.reference.is_file() else kata.paths.stub
    given = {"student": session.judged(kata, known.read_bytes(), Progress()), "random": session.random(item)}
    try:
        item.obj(**{name: given[name] for name in signature(item.obj).parameters})  # type: ignore[attr-defined]
    except Exception as error:
        return isinstance(evidence_of(error), Breakage)
    return False


def _together(held: list[Held]) -> Held | None:
    """What several explorations of one check may claim together."""
    if not held:
        return None
    wholes = {one.whole for one in held}
    return Held(
        schedules=sum(one.schedules for one in held),
        switches=min(one.switches for one in held),
        walks=sum(one.walks for one in held),
        whole=None if None in wholes else min(whole for whole in wholes if whole is not None),
    )


def _progress(item: pytest.Item) -> Progress:
    session = item.config.stash[session_key]
    return session.progress[session.kata_of(item).name]


def _name(item: pytest.Item) -> str:
    return item.name.removeprefix("test_")
