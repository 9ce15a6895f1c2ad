"""Who waits for whom: found in the waits of a story, said line by line, and drawn where it is a cycle."""

from collections.abc import Sequence

from grader.evidence import Wait
from grader.explain.words import WIDTH, columns, fit, pad, spot

_MAX_LINES = 12
_INDENT = "    "


def cycle_of(waits: Sequence[Wait]) -> list[Wait]:
    """The waits that form a cycle, each held up by the next one's lane and the last by the first's; empty if none."""
    by_lane = {wait.lane: wait for wait in waits}
    for start in waits:
        path: list[Wait] = []
        wait: Wait | None = start
        while wait is not None and wait not in path:
            path.append(wait)
            wait = by_lane.get(wait.holder) if wait.holder is not None else None
        if wait is not None:
            return path[path.index(wait) :]
    return []


def standstill(waits: Sequence[Wait], names: Sequence[str]) -> list[str]:
    """One line for each that waits: what it holds, and what it waits for."""
    held = [_held(wait.lane, waits, names) for wait in waits]
    who = max((columns(names[wait.lane]) for wait in waits), default=0) + 2
    has = max(map(columns, held), default=0) + 1 if any(held) else 0
    return [
        fit(f"{_INDENT}{pad(names[wait.lane], who)}{pad(holds, has)}{_waiting(wait, waits, names, bool(holds))}", WIDTH)
        for wait, holds in list(zip(waits, held, strict=True))[:_MAX_LINES]
    ]


def drawing(cycle: Sequence[Wait], names: Sequence[str]) -> list[str]:
    """The cycle as a picture where two wait for each other, else as a list; nothing for one that waits for itself."""
    if len(cycle) < 2:
        return []
    return (_square(cycle, names) if len(cycle) == 2 else []) or _arrows(cycle, names)


def cycle_question(cycle: Sequence[Wait], waits: Sequence[Wait], names: Sequence[str]) -> str:
    """What to ask of a cycle of waits, of waiting for what somebody never gave back, or of any other waiting."""
    if len(cycle) == 1:
        return "who would have to give it back, and can that thread still do it?"
    if cycle:
        first = min(wait.resource for wait in cycle)
        return f"if everyone had to take {first} first, which step could not happen?"
    if any(wait.holder is not None and not _is_join(wait, names) for wait in waits):
        return "on which way out of its code does a thread keep what it has taken?"
    return "what is each of them waiting for, and who was to make it happen?"


def _held(lane: int, waits: Sequence[Wait], names: Sequence[str]) -> str:
    held = [f"{wait.resource}{_taken(wait)}" for wait in waits if wait.holder == lane and not _is_join(wait, names)]
    return f"holds {' and '.join(dict.fromkeys(held))}" if held else ""


def _waiting(wait: Wait, waits: Sequence[Wait], names: Sequence[str], holds: bool) -> str:
    at = f" ({spot(wait.line, wait.file)})" if wait.line else ""
    start = f"{'and ' if holds else ''}waits for {wait.resource}"
    if _is_join(wait, names):
        return f"{start} to end{at}"
    if wait.holder is None or wait.holder in {other.lane for other in waits}:
        return f"{start}{at}"
    return f"{start}{at}, which {names[wait.holder]} took{_taken(wait)}"


def _taken(wait: Wait) -> str:
    """Where the holder took it."""
    return f" ({spot(wait.held_line, wait.held_file)})" if wait.held_line else ""


def _is_join(wait: Wait, names: Sequence[str]) -> bool:
    """Whether it waits for a thread itself, rather than for something that a thread holds."""
    return wait.holder is not None and wait.resource == names[wait.holder]


def _arrow(wait: Wait, names: Sequence[str]) -> str:
    assert wait.holder is not None
    held = "" if _is_join(wait, names) else f" --held by--> {names[wait.holder]}"
    return f"{names[wait.lane]} --waits for--> {wait.resource}{held}"


def _arrows(cycle: Sequence[Wait], names: Sequence[str]) -> list[str]:
    return [fit(_INDENT + _arrow(wait, names), WIDTH) for wait in cycle[:_MAX_LINES]]


def _square(cycle: Sequence[Wait], names: Sequence[str]) -> list[str]:
    there, back = cycle
    top = _arrow(there, names)
    left, right = columns(names[there.lane]) // 2, columns(top) - 1 - columns(names[back.lane]) // 2
    label = "<--waits for" if _is_join(back, names) else f"held by---- {back.resource} <--waits for"
    room = right - left - 1 - columns(label)
    if room < 2 or columns(top) > WIDTH - len(_INDENT):
        return []
    bottom = "+" + "-" * (room // 2) + label + "-" * (room - room // 2) + "+"
    lines = [top, " " * left + "^" + " " * (right - left - 1) + "|", " " * left + bottom]
    return [_INDENT + line for line in lines]
