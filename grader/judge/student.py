"""A student's file as the checks see it: questions go through a sandbox, what matters is remembered for the kata."""

from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from grader.catalog import Kata
from grader.checks import Answer, why_no_answer
from grader.errors import GraderBroke
from grader.evidence import CheckFailed, Crash, Evidence, Hang, Held, Leak, Refusal, Source, Told, Unreadable
from grader.explored import Exploration, Explored
from grader.run import Facts, Probe, Prober, Run
from grader.sandbox.claims import FORGED, LOST_IT

SCHEDULES = 5_000  # budget of one exploration, unless the check says otherwise
STEPS = 150_000  # so that a program with long loops ends before its deadline on every Python; ours take 70,000 at most
SWITCHES = 2
NAP = "it sleeps where its threads go wrong (time.sleep)"
DEADLINES = 2  # after so many in one kata its other checks are skipped
KATA_SECONDS = 60.0

Data = TypeVar("Data")


@dataclass
class Progress:
    """How far the checks of one kata have come: what passed, what is left behind, why nothing more can be asked."""

    passed: set[str] = field(default_factory=set)
    left: list[Facts] = field(default_factory=list)
    deadlines: int = 0
    seconds: float = 0.0  # that its probes had, whatever else the machine was doing
    unusable: bool = False  # the file cannot even be imported
    loaded: bool = False  # it has been imported at least once

    def reason_to_skip(self, needs: tuple[str, ...]) -> str | None:
        """Why the next check is not run, as a clause for the student; None if it is."""
        if self.unusable:
            return "your file could not be loaded"
        if self.deadlines >= DEADLINES:
            return f"{DEADLINES} checks of this kata did not end in time"
        if self.seconds > KATA_SECONDS:
            return "the time for this kata is used up"
        if not self.passed.issuperset(needs):
            return "fix the one before it first"
        return None

    def leak(self) -> Leak | None:
        """What all probes of this kata together left behind, or None."""
        processes = tuple(process for facts in self.left for process in facts.processes)
        threads = tuple(thread for facts in self.left for thread in facts.threads)
        shared = tuple(entry for facts in self.left for entry in facts.shared)
        if not (processes or threads or shared):
            return None
        return Leak(processes=processes, threads=threads, shared=shared)


class JudgedStudent:
    """One check's view of the student's file (the protocol `checks.Student`)."""

    def __init__(self, kata: Kata, content: bytes, prober: Prober, progress: Progress, seed: int) -> None:
        self._kata = kata
        self._content = content
        self._prober = prober
        self._progress = progress
        self._seed = seed
        self.held: list[Held] = []
        self.flags: list[str] = []

    @property
    def source(self) -> str:
        return self._content.decode("utf-8", "replace")

    def ask(self, function: str, *arguments: object, seconds: float | None = None) -> Answer:
        limit = seconds or self._kata.limits.call_seconds
        return self._run(function, arguments, None, limit)

    def explore(
        self, function: str, *arguments: object, schedules: int | None = None, spurious: bool = False
    ) -> Explored:
        self._load()
        request: dict[str, object] = {
            "switches": SWITCHES,
            "schedules": schedules or SCHEDULES,
            "steps": STEPS,
            "seed": self._seed,
            "spurious": spurious,
        }
        found = self._converse(function, arguments, request, Exploration)
        if found.refused is not None:
            raise CheckFailed(Refusal(reason=found.refused))
        self.held.append(found.held)
        return Explored(found, lambda outcome: self._tell(function, arguments, outcome.schedule, spurious))

    def _load(self) -> None:
        """Import the file once in a process of its own: an exploration tells of a call, not of a file."""
        if not self._progress.loaded:
            _ = self._run("", (), None, self._kata.limits.call_seconds).value

    def _tell(self, function: str, arguments: tuple[object, ...], schedule: str, spurious: bool) -> tuple[Told, Source]:
        request: dict[str, object] = {"schedule": schedule, "seed": self._seed, "spurious": spurious}
        told = self._converse(function, arguments, request, Told)
        if any(step.verb == "sleeps" and not step.file for step in told.steps):
            self.flags.append(NAP)
        return told, told.quoted(lambda file: "" if file else self.source)

    def _converse(
        self, function: str, arguments: tuple[object, ...], request: dict[str, object], kind: type[Data]
    ) -> Data:
        limit = self._kata.limits.call_seconds
        answer = self._run(function, arguments, request, limit)
        if _lost(answer.run) and _lost(self._prober.run(self._probe(self._stub, function, arguments, request, limit))):
            raise GraderBroke("The explorer fails, whatever it is given to explore.")
        value = answer.value
        try:
            return msgspec.convert(value, kind, strict=True)
        except (msgspec.ValidationError, ValueError):  # ours never says that
            self.flags.append(FORGED)
            raise CheckFailed(Refusal(reason="what came back is no report of an exploration")) from None

    def _run(
        self, function: str, arguments: tuple[object, ...], explore: dict[str, object] | None, seconds: float
    ) -> Answer:
        run = self._prober.run(self._probe(self._content, function, arguments, explore, seconds))
        had = round(self._kata.limits.import_seconds if run.ending.phase == "import" else seconds)
        self._remember(run, had)
        return Answer(run, had)

    def _probe(
        self,
        student: bytes,
        function: str,
        arguments: tuple[object, ...],
        explore: dict[str, object] | None,
        seconds: float,
    ) -> Probe:
        return Probe(
            slug=self._kata.slug,
            student=student,
            probe=self._kata.paths.probe.read_text("utf-8"),
            function=function,
            arguments=arguments,
            explore=explore,
            import_seconds=self._kata.limits.import_seconds,
            call_seconds=seconds,
        )

    @property
    def _stub(self) -> bytes:
        return self._kata.paths.stub.read_bytes()

    def _remember(self, run: Run, seconds: int) -> None:
        """Keep what later checks of the kata depend on. Raises CheckFailed where no check could say more."""
        self.flags.extend(run.facts.flags)
        self._progress.seconds += run.facts.spent
        if run.ending.kind == "lost":
            raise GraderBroke(f"The sandbox was lost: {run.ending.message}")
        self._progress.loaded = self._progress.loaded or run.ending.phase == "call"
        if run.ending.kind == "returned":
            self._progress.left.append(run.facts)
        if run.ending.kind in ("deadline", "stalled"):
            self._progress.deadlines += 1
        evidence = why_no_answer(run, seconds)
        if evidence is not None and _spoils_the_file(evidence):
            self._progress.unusable = True
            raise CheckFailed(evidence)


def _lost(run: Run) -> bool:
    """Whether the explorer did not get through: from within its process nobody can tell whose doing that was, so the
    same is tried with the stub, which does nothing. Where that fails, too, it is ours."""
    return run.ending.kind == "refused" and run.ending.message == LOST_IT


def _spoils_the_file(evidence: Evidence) -> bool:
    return isinstance(evidence, Unreadable) or (isinstance(evidence, Crash | Hang) and evidence.phase == "import")
