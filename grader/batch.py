"""A class: many submissions graded in parallel, each apart from the others, into files that a gradebook can read."""

from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from pathlib import Path

from grader import files, handout
from grader.catalog import Catalog
from grader.errors import UserError
from grader.evidence import Breakage, CheckResult
from grader.export import csv, json
from grader.grade import circumstances, grade, isolation
from grader.sandbox import tiers
from grader.sandbox.tiers import TierName
from grader.sheet import ClassSheet, ScoreSheet, make_class_sheet, make_sheet
from grader.submission import Submission, find_submissions
from grader.verdict import decide
from grader.workers import processes, start_all


@dataclass(frozen=True, kw_only=True)
class Job:
    """One submission to be graded. Travels to another process."""

    submission: Submission
    catalog: Catalog
    seed: int
    require_tier: TierName


def plan(catalog: Catalog, paths: Sequence[Path], out: Path, seed: int, require_tier: TierName) -> list[Job]:
    """A job for each submission at `paths`, by name. Whatever would make the work useless is found here, before it.

    Raises UserError for a path that holds no submission and for an `out` that cannot be written to, MachineError
    where this machine isolates less than `require_tier`.
    """
    submissions = find_submissions(paths, catalog, handout.contents(catalog))
    for path in paths:
        if out.resolve().is_relative_to(path.resolve()):
            raise UserError(f"{out} lies in {path}, where its files would be taken for a submission: name another.")
    files.make_folder(out)
    files.refuse_unwritable(out / "scores.csv")
    tiers.require(require_tier, isolation())
    return [Job(submission=one, catalog=catalog, seed=seed, require_tier=require_tier) for one in submissions]


def grade_class(jobs: Sequence[Job], executor: Executor, on_done: Callable[[], None]) -> ClassSheet:
    """Grade every submission on `executor`; `on_done` is called after each.

    Whatever goes wrong with one of them ends on that one's sheet, as the grader's fault, which costs no points.
    """
    futures = start_all(executor, grade_job, jobs, on_done)
    return make_class_sheet([_sheet_of(job, future) for job, future in zip(jobs, futures, strict=True)])


def grade_job(job: Job) -> ScoreSheet:
    """The sheet of one submission. Raises MachineError where this machine gives less isolation than is required."""
    katas = job.catalog.katas
    return grade(job.submission, job.catalog, katas, seed=job.seed, require_tier=job.require_tier)


def write(folder: Path, sheet: ClassSheet) -> None:
    """Write `scores.csv`, `scores.json` and a sheet for each submission below `sheets/` into `folder`.

    Each file is replaced whole. Sheets of an earlier run are removed, so that the folder tells of one run only.
    """
    sheets = folder / "sheets"
    files.make_folder(sheets)
    written = {f"{one.submission}.json": json.encode(one) for one in sheet.sheets}
    for name, content in written.items():
        files.write(sheets / name, content)
    for old in sheets.glob("*.json"):
        if old.name not in written:
            old.unlink()
    files.write(folder / "scores.csv", csv.encode(sheet))
    files.write(folder / "scores.json", json.encode(sheet))


def _sheet_of(job: Job, future: Future[ScoreSheet]) -> ScoreSheet:
    error = future.exception()
    if isinstance(error, BrokenExecutor):  # a worker died, and with it every job that still waited
        with processes(1) as executor:
            error = (future := executor.submit(grade_job, job)).exception()
    return future.result() if error is None else _broken(job, f"{type(error).__name__}: {error}")


def _broken(job: Job, reason: str) -> ScoreSheet:
    """The sheet of a submission at which the grader itself failed."""
    evidence = Breakage(reason=reason)
    verdicts = [
        decide(kata, [CheckResult(kata=kata.name, check=spec.name, evidence=evidence) for spec in kata.checks])
        for kata in job.catalog.katas
    ]
    return make_sheet(job.submission.name, verdicts, circumstances(job.catalog, job.seed))
