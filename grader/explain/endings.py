"""Programs that never came to an answer: they hung, crashed, got out of control, or could not even be read."""

import re
import signal
from collections.abc import Sequence

from grader.evidence import Crash, Hang, Place, Refusal, Unreadable
from grader.explain.words import HEADLINE, WIDTH, Code, Words, ask, columns, fit, pad, paragraphs
from grader.run import Limit

# What the kernel means by a signal, where nobody sent it on purpose: signal(7).
_SIGNALS = {
    signal.SIGSEGV: "it reached for memory that is not its own",
    signal.SIGBUS: "it reached for memory that is not there",
    signal.SIGILL: "it came to an instruction that does not exist",
    signal.SIGFPE: "it did arithmetic that has no result",
    signal.SIGABRT: "the interpreter itself gave up",
    signal.SIGKILL: "it was killed, by itself or because it asked for more memory than there is",
    signal.SIGXCPU: "it used more processor time than it may",
    signal.SIGXFSZ: "it wrote a larger file than it may",
    signal.SIGPIPE: "it wrote into a pipe that nobody reads any more",
    signal.SIGALRM: "a timer went off that nobody handles",
    signal.SIGTERM: "it was asked to end, by itself or by a process of its own",
    signal.SIGSYS: "it asked the system for something that is not allowed here",
}
# What a limit bounds (`sandbox/confine.py`, `sandbox/commands.py`): a clause, a headline, a question.
_LIMITS: dict[Limit, tuple[str, str, str]] = {
    "memory": (
        "asked for more memory than it may have: 1 GiB",
        "it asked for too much memory",
        "what does it keep, and until when is that needed?",
    ),
    "tasks": (
        "had more processes and threads at the same time than it may: 256",
        "too many processes or threads",
        "who makes them, and what bounds how many there are at the same time?",
    ),
    "files": (
        "had more files and connections open than it may: 256",
        "too many open files",
        "who closes what was opened, and when?",
    ),
    "file size": (
        "wrote a larger file than it may: 16 MiB",
        "it wrote too large a file",
        "how much does this task have to write at all?",
    ),
    "room": (
        "wrote more to files than there is room for: 64 MiB",
        "it wrote too much to files",
        "how much does this task have to write at all?",
    ),
}
_ERROR = re.compile(r"[A-Za-z_]\w*(?:Error|Exception|Exit|Interrupt|Warning)\b")


def hang(evidence: Hang, code: Code) -> Words:
    """The words for what never ended: whether it waited or was busy, where, and what to ask."""
    importing = evidence.phase == "import"
    what = f"Importing {code.name}" if importing else "Your program"
    if evidence.stalled:
        message = f"{what} was not slow: nothing of it could run any more. It waits."
    elif evidence.busy:
        message = f"{what} came to no end: it was busy for {evidence.seconds} s."
    else:
        message = f"{what} was not slow: for {evidence.seconds} s next to nothing ran. It waits."
    return Words(
        message=message,
        headline="it is busy for ever" if evidence.busy else "it waits for ever",
        story=paragraphs(
            [_stands(place, evidence.places, code) for place in evidence.places[:_MAX_PLACES]],
            ask(_AT_IMPORT if importing else _BUSY if evidence.busy else _WAITS),
        ),
    )


def _stands(place: Place, places: Sequence[Place], code: Code) -> str:
    """Where one thread stands: who, at which line, and what is written there."""
    who = max(columns(other.who) for other in places)
    at = f"line {place.line}" if place.line else f"in {place.function}"
    return fit(f"    {pad(place.who, who)}   {at:<8}  {code.line(place.line)}".rstrip(), WIDTH)


_MAX_PLACES = 12
_BUSY = "what ends this loop, and who makes that come true?"
_WAITS = "what is it waiting for, and who was to make that happen?"
_AT_IMPORT = "which of your lines run as soon as the file is imported, and should they?"


def crash(evidence: Crash, code: Code) -> Words:
    """The words for a process that ended where it should not: by an error at import, an exit, a signal, a limit."""
    if evidence.limit is not None:
        clause, headline, question = _LIMITS[evidence.limit]
        while_ = f", while {code.name} was imported" if evidence.phase == "import" else ""
        return Words(
            message=f"Your program {clause}{while_}{_at(evidence.line)}.",
            headline=headline,
            story=paragraphs(code.quoted(evidence.line), ask(question)),
        )
    if evidence.signal is not None:
        name, why = _signal(evidence.signal)
        while_ = f" while {code.name} was imported" if evidence.phase == "import" else ""
        return Words(
            message=f"Your program crashed{while_} ({name}): {why}.",
            headline=fit(f"it crashed ({name})", HEADLINE),
            story=paragraphs(code.quoted(evidence.line)),
        )
    if evidence.error is not None:
        text = f": {evidence.message}" if evidence.message else ""
        where = "Importing" if evidence.phase == "import" else "Running"
        return Words(
            message=f"{where} {code.name} raised {evidence.error}{_at(evidence.line)}{text}.",
            headline=_headline(evidence.line, evidence.error),
            story=paragraphs(code.quoted(evidence.line), ask(_AT_IMPORT if evidence.phase == "import" else None)),
        )
    when = "while it was imported" if evidence.phase == "import" else "before it had answered"
    exit_code = f" (exit code {evidence.code})" if evidence.code is not None else ""
    return Words(
        message=f"{code.name} ended the program {when}{exit_code}.",
        headline="exited during import" if evidence.phase == "import" else "exited by itself",
        story=paragraphs(code.quoted(evidence.line), ask("who may end a process, and when?")),
    )


def refusal(evidence: Refusal) -> Words:
    """The words for code that cannot be judged."""
    return Words(
        message=f"This cannot be judged: {_clause(evidence.reason)}.",
        headline="cannot be judged",
        story=paragraphs(ask("can the same be done with what `threading` and `queue` offer?")),
    )


def unreadable(evidence: Unreadable, code: Code) -> Words:
    """The words for a file that is missing, was not taken, or is no Python."""
    error = _ERROR.match(evidence.reason)
    reason = _clause(evidence.reason)
    plain = fit(reason.removeprefix("it is ").partition(";")[0], HEADLINE)
    return Words(
        message=f"{code.name} cannot be graded{_at(evidence.line)}: {reason}.",
        headline=_headline(evidence.line, error[0]) if error else plain,
        story=paragraphs(code.quoted(evidence.line)),
    )


def _signal(number: int) -> tuple[str, str]:
    try:
        known = signal.Signals(number)
    except ValueError:
        return f"signal {number}", "a signal ended it"
    return known.name, _SIGNALS.get(known, "a signal ended it")


def _headline(line: int | None, error: str) -> str:
    return fit(f"line {line}: {error}" if line else error, HEADLINE)


def _at(line: int | None) -> str:
    return f" (line {line})" if line else ""


def _clause(reason: str) -> str:
    return reason.strip().rstrip(".") or "no reason is known"
