"""One wrong order of the steps, told: a race line by line with values, a deadlock as the cycle that it is."""

from collections.abc import Sequence

from grader.evidence import Story, Wait
from grader.explain.cycles import cycle_of, cycle_question, drawing, standstill
from grader.explain.steps import Row, between_threads, rows_of, stale
from grader.explain.table import made, source_lines, table
from grader.explain.words import HEADLINE, Code, Words, ask, counted, fit, paragraphs, wrapped

_NAP = "(Line {} sleeps. A pause makes a wrong order rare; only a lock makes it impossible.)"
_RARE = "(On today's CPython with a GIL this order is rare. The language allows it.)"


def story(evidence: Story, code: Code) -> Words:
    """The words for a wrong order; which kind of wrong it is decides what is told besides the steps."""
    match evidence.kind:
        case "deadlocked":
            return _deadlock(evidence, code)
        case "returned" | "raised":
            return _race(evidence, code)
        case kind:
            return _other(evidence, code, kind)


def _race(evidence: Story, code: Code) -> Words:
    rows = rows_of(between_threads(evidence.told))
    lost = stale(rows)
    raised = f"In one order of the steps your code raises {evidence.detail or 'an error'}."
    rare = [_RARE] if evidence.rare and evidence.forced_switches else []
    naps = sorted({step.line for step in evidence.told.steps if step.verb == "sleeps" and step.line})
    for line in naps[:1]:
        rare += wrapped(_NAP.format(line))
    return Words(
        message=evidence.sentence or (raised if evidence.kind == "raised" else "One order of the steps ends wrongly."),
        headline=_race_headline(evidence, lost),
        story=paragraphs(
            table(evidence, rows, code.name),
            source_lines(evidence, rows),
            _at_the_end(evidence.ended) + (_what_was_lost(evidence, rows, lost) if lost else []),
            ask(evidence.question or (_between(lost) if lost else None)),
            [*_how_sure(evidence), *rare],
        ),
    )


def _deadlock(evidence: Story, code: Code) -> Words:
    waits, names = evidence.told.waits, [lane.name for lane in evidence.told.lanes]
    cycle = cycle_of(waits)
    rows = rows_of(between_threads(evidence.told))
    return Words(
        message=evidence.sentence or _why_all_wait(evidence, cycle, names),
        headline=_deadlock_headline(cycle, names),
        story=paragraphs(
            standstill(waits, names) or wrapped(evidence.detail or ""),
            drawing(cycle, names),
            table(evidence, rows, code.name),
            source_lines(evidence, rows),
            _at_the_end(evidence.ended),
            ask(evidence.question or cycle_question(cycle, waits, names)),
            _how_sure(evidence),
        ),
    )


def _other(evidence: Story, code: Code, kind: str) -> Words:
    endless = kind == "livelocked" and evidence.in_any_order
    sentence, headline, question = _OTHERS["endless" if endless else kind]
    rows = rows_of(evidence.told)
    names = [lane.name for lane in evidence.told.lanes]
    return Words(
        message=evidence.sentence or sentence,
        headline=headline,
        story=paragraphs(
            wrapped(f"{_DETAILS.get(kind, '')}{evidence.detail}." if evidence.detail else ""),
            standstill(evidence.told.waits, names),
            table(evidence, rows, code.name),
            source_lines(evidence, rows),
            _at_the_end(evidence.ended),
            ask(evidence.question or question),
            _how_sure(evidence),
        ),
    )


_OTHERS = {
    "endless": (
        "It never comes to an end, in whatever order the steps are taken.",
        "it never ends",
        "which loop goes on for ever, and what is it waiting to see?",
    ),
    "livelocked": (
        "Everybody is busy, and nobody gets anywhere.",
        "busy, getting nowhere",
        "which step of one thread undoes what the other has just done?",
    ),
    "thread_left": (
        "Your function came back, but a thread that it started was still running.",
        "a thread still running",
        "who waits for that thread, and where?",
    ),
    "stuck": (
        "One order of the steps came to no end.",
        "one order never ended",
        "what would have to happen for the last of these steps to go on?",
    ),
}


_DETAILS = {"thread_left": "Still running: "}


def _race_headline(evidence: Story, lost: Row | None) -> str:
    if lost is not None:
        return "an update was lost"
    error = (evidence.detail or "").partition(":")[0]
    return fit(f"raises {error}", HEADLINE) if evidence.kind == "raised" and error else ""


def _deadlock_headline(cycle: Sequence[Wait], names: Sequence[str]) -> str:
    if len(cycle) == 1:
        return fit(f"{names[cycle[0].lane]} waits for itself", HEADLINE)
    return "everybody waits"


def _why_all_wait(evidence: Story, cycle: Sequence[Wait], names: Sequence[str]) -> str:
    detail = (evidence.detail or "").lower()
    if len(cycle) == 1:
        return f"{names[cycle[0].lane]} waits for {cycle[0].resource}, which it holds itself."
    if "lost" in detail:
        return "Somebody waits for a wake-up that came before the waiting began."
    return "Everybody waits, nobody can go on."


def _at_the_end(ended: str) -> list[str]:
    return wrapped(f"At the end: {ended}" if ended[:1].islower() else ended)


def _what_was_lost(evidence: Story, rows: Sequence[Row], lost: Row) -> list[str]:
    """The stale write in words: a sum is said to be made of the old value only where it shows that it is."""
    one, step = evidence.told.lanes[lost.step.lane].name, lost.number
    other = rows[(lost.lost_at or 1) - 1]
    gone = f"what {evidence.told.lanes[other.step.lane].name} wrote in step {other.number}"
    if made(evidence, lost) != lost.step.value and lost.belief is not None:
        text = (
            f"In step {step} {one} wrote a sum made from the {lost.belief} of step {lost.read_at}. W{gone[1:]} is gone."
        )
    else:
        text = f"In step {step} {one} wrote over {gone}, without having looked again since step {lost.read_at}."
    return wrapped(text)


def _between(lost: Row) -> str:
    return f"between step {lost.read_at} and step {lost.number}, who else must not touch `{lost.step.name}`?"


def _how_sure(evidence: Story) -> list[str]:
    orders = counted(evidence.schedules, "order")
    forced = counted(evidence.forced_switches, "forced switch", "forced switches")
    switches = forced if evidence.forced_switches else "no forced switch"
    return wrapped(f"Found among {orders}; this one needs {switches}, and it is the same every time.")
