"""One submission, graded: what cannot be run is decided at once, the rest goes to judges, verdicts make a sheet."""

import functools
import platform
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

from grader.catalog import Catalog, Kata
from grader.evidence import AnyEvidence, CheckResult, Unreadable, Untouched
from grader.judge import Order
from grader.judge.session import judge
from grader.sandbox import tiers
from grader.sandbox.tiers import Tier, TierName
from grader.sheet import Circumstances, Isolation, ScoreSheet, make_sheet
from grader.submission import Submission, is_stub
from grader.verdict import decide, without_run

OnCheck = Callable[[CheckResult], None]


@functools.cache
def isolation() -> Tier:
    """The tier of isolation that this machine gives, tried once in a process."""
    return tiers.best()


def grade(
    submission: Submission,
    catalog: Catalog,
    katas: Sequence[Kata],
    *,
    seed: int,
    workers: int = 1,
    require_tier: TierName = "limits",
    on_check: OnCheck = lambda result: None,
) -> ScoreSheet:
    """Grade `katas` of one submission.

    In: the submission, its catalogue, the katas to grade; `seed` fixes every random input; `workers`: how many judges
    work at the same time; `on_check` is called with each result as it comes, from any thread. Out: the sheet. Raises
    MachineError where this machine gives less than `require_tier`.
    """
    tier = isolation()
    tiers.require(require_tier, tier)
    results = {kata.name: without_run(kata, evidence) for kata in katas if (evidence := _no_run(submission, kata))}
    orders = [
        Order(
            root=str(catalog.root),
            katas=names,
            files={name: _content(submission, name) for name in names},
            seed=seed,
            tier=tier,
        )
        for names in deal([kata.name for kata in katas if kata.name not in results], workers)
    ]
    for kata in katas:
        for result in results.get(kata.name, ()):
            on_check(result)
    judged = _judge_all(catalog, orders, on_check)
    return make_sheet(
        submission.name,
        [
            decide(kata, results.get(kata.name) or [result for result in judged if result.kata == kata.name])
            for kata in katas
        ],
        circumstances(catalog, seed),
        sources={name: file.content for name, file in submission.files.items() if file.content is not None},
        flags=submission.flags,
    )


def circumstances(catalog: Catalog, seed: int) -> Circumstances:
    """What all sheets share that are made here and now."""
    tier = isolation()
    return Circumstances(
        isolation=Isolation(tier=tier.name, missing=tier.missing, why=tier.why),
        python=platform.python_version(),
        seed=seed,
        suite=catalog.suite(),
    )


def deal(names: Sequence[str], hands: int) -> list[tuple[str, ...]]:
    """`names` dealt out like cards to at most `hands` hands, none of them empty."""
    return [tuple(names[hand::hands]) for hand in range(min(hands, len(names)))]


def _judge_all(catalog: Catalog, orders: Sequence[Order], on_check: OnCheck) -> list[CheckResult]:
    """The results of all orders. Each judge is a process of its own; the threads here only wait for them."""
    with ThreadPoolExecutor(max_workers=max(len(orders), 1)) as pool:
        done: Iterable[tuple[CheckResult, ...]] = pool.map(lambda order: judge(catalog, order, on_check), orders)
        return [result for results in done for result in results]


def _no_run(submission: Submission, kata: Kata) -> AnyEvidence | None:
    """Why no check of this kata can be run, if so."""
    file = submission.files[kata.name]
    if file.content is None:
        return Unreadable(reason=file.problem or "the file is missing")
    if is_stub(file.content, kata.paths.stub.read_bytes()):
        return Untouched()
    return None


def _content(submission: Submission, name: str) -> bytes:
    content = submission.files[name].content
    assert content is not None
    return content
