"""Rows of a story as a table in 78 columns: a lane for each thread, or a column for names where lanes do not fit."""

import re
from collections.abc import Iterable, Sequence

from grader.evidence import Lane, Story
from grader.explain.steps import MAX_ROWS, Row, stale
from grader.explain.words import WIDTH, columns, counted, fit, pad, spot

_NARROWEST_LANE = 18
_WIDEST_VALUE = 12
_NOTHING = "."


def table(story: Story, rows: Sequence[Row], file: str) -> list[str]:
    """The lines of the table for at most a dozen of `rows`: those from the stale read on, or else the last."""
    if not rows:
        return []
    shown = _window(rows)
    watched = _watched(rows)
    values = _values(rows, watched)
    tail = min(max(map(columns, (watched, *values.values()))), _WIDEST_VALUE) + 2 if watched else 0
    lanes = sorted({row.step.lane for row in shown})
    widths = _lane_widths(file, len(lanes), tail)
    if widths[1] >= _NARROWEST_LANE:
        heads = [_heading(story.told.lanes[lane]) for lane in lanes]
        bodies = [_in_lanes(story, row, watched, lanes, widths[1]) for row in shown]
    else:
        names = max(columns(story.told.lanes[lane].name) for lane in lanes)
        widths = _list_widths(names, tail)
        heads = ["who", "what"]
        bodies = [_in_list(story, row, watched, widths[2]) for row in shown]
    lines = [_line([file if columns(file) < widths[0] else "", *heads, watched], widths)]
    last = rows[0].number - 1
    for row, body in zip(shown, bodies, strict=True):
        if row.number > last + 1:
            lines.append(_left_out(row.number - last - 1))
        where = spot(row.step.line, row.step.file) if row.step.line else ""
        lines.append(_line([f"{row.number:>2}  {where}", *body, values.get(row.number, "")], widths))
        if row.cycle > 1:
            lines.append(f"    ... these {row.cycle} steps, {row.times} times in all")
        last = row.number
    if rows[-1].number > last:
        lines.append(_left_out(rows[-1].number - last))
    return lines


def _left_out(steps: int) -> str:
    return f"    ... {counted(steps, 'more step')}"


def source_lines(story: Story, rows: Sequence[Row]) -> list[str]:
    """The lines that the shown steps name, with their numbers."""
    named = sorted({(row.step.file, row.step.line) for row in _window(rows) if _source(story, row)})
    labels = [spot(line, file) if file else f"{line:>4}" for file, line in named]
    widest = max(map(columns, labels), default=0)
    return [
        fit(f"    {pad(label, widest)} | {story.source[file][line].rstrip()}", WIDTH)
        for label, (file, line) in list(zip(labels, named, strict=True))[:MAX_ROWS]
    ]


def _source(story: Story, row: Row) -> str:
    """The line that a step is on, where it is at hand."""
    return story.source.get(row.step.file, {}).get(row.step.line, "")


def _window(rows: Sequence[Row]) -> Sequence[Row]:
    focus = stale(rows)
    if len(rows) <= MAX_ROWS + 1:  # to say that one is left out would take its place
        return rows
    if focus is None or focus.read_at is None:
        return rows[-MAX_ROWS:]
    read, write = focus.read_at - 1, focus.number - 1
    if write - read < MAX_ROWS:
        start = min(read, len(rows) - MAX_ROWS)
        return rows[start : start + MAX_ROWS]
    return [rows[read], *rows[write - MAX_ROWS + 2 : write + 1]]


def _watched(rows: Sequence[Row]) -> str:
    """The variable whose value gets a column of its own: the one that a stale write hit, or the only one."""
    focus = stale(rows)
    if focus is not None:
        return focus.step.name
    written = {row.step.name for row in rows if row.step.verb == "writes"}
    return written.pop() if len(written) == 1 else ""


def _values(rows: Sequence[Row], watched: str) -> dict[int, str]:
    """The watched variable's value after each row, by the row's number; nothing where none is watched."""
    if not watched:
        return {}
    values, value = {}, ""
    for row in rows:
        if row.step.name == watched and row.step.verb in ("reads", "writes"):
            value = row.step.value or ""
        values[row.number] = value
    return values


def _lane_widths(file: str, lanes: int, tail: int) -> list[int]:
    first = 20 if lanes <= 2 and columns(file) < 20 else 12
    return [first, *[(WIDTH - first - tail) // lanes] * lanes, tail]


def _list_widths(names: int, tail: int) -> list[int]:
    who = min(names, 20) + 2
    return [12, who, WIDTH - 12 - who - tail, tail]


def _line(cells: Iterable[str], widths: Sequence[int]) -> str:
    """Cells side by side; the last one, a value, to the right."""
    *left, value = cells
    shown = "".join(pad(fit(cell, width - 1), width) for cell, width in zip(left, widths[:-1], strict=True))
    value = fit(value, widths[-1])
    return (shown + " " * (widths[-1] - columns(value)) + value).rstrip()


def _heading(lane: Lane) -> str:
    return f"{lane.name}: {lane.call}" if lane.call else lane.name


def _in_lanes(story: Story, row: Row, watched: str, lanes: Sequence[int], width: int) -> list[str]:
    return [_said(story, row, watched, width) if lane == row.step.lane else _NOTHING for lane in lanes]


def _in_list(story: Story, row: Row, watched: str, width: int) -> list[str]:
    return [story.told.lanes[row.step.lane].name, _said(story, row, watched, width)]


def _said(story: Story, row: Row, watched: str, width: int) -> str:
    """The step in words: the longest form that fits."""
    times = f" (× {row.times})" if row.times > 1 and row.cycle == 1 else ""
    room = width - 1 - columns(times)
    forms = _forms(story, row, watched)
    return next((form for form in forms if columns(form) <= room), fit(forms[-1], room)) + times


def _forms(story: Story, row: Row, watched: str) -> list[str]:
    step = row.step
    named = f"{step.verb} {step.name}".rstrip()
    if step.verb == "writes" and step.value is not None:
        known = "writes" if step.name == watched else f"{named}:"
        if row.lost_at is not None:
            old = f"<- old {row.belief}" if row.belief else "<- old"
            short = step.value if step.name == watched else f"{step.name}: {step.value}"
            return [f"{known} {made(story, row)}  {old}", f"{known} {step.value} {old}", f"{short} {old}", old]
        return [f"{known} {made(story, row)}", f"{known} {step.value}"]
    if step.by:
        return [f"{named} ({step.by} has it)", f"{named} ({step.by})", named]
    return [f"{named}: {step.value}", named] if step.value is not None else [named]


def made(story: Story, row: Row) -> str:
    """What was written as the sum it was: `0 + 5` where 5 stands in the line or in the call, else the plain value."""
    value = row.step.value or ""
    try:
        difference = int(value) - int(row.belief or "")
    except ValueError:
        return value
    near = f"{story.told.lanes[row.step.lane].call} {_source(story, row)}"
    if not difference or not re.search(rf"(?<!\w){abs(difference)}(?!\w)", near):
        return value
    return f"{row.belief} {'+' if difference > 0 else '-'} {abs(difference)}"
