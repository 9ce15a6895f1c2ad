"""A sheet for the terminal: what went wrong, told; then the table of katas and what to do next. 80 columns.

Colour only decorates: the same text is printed where there is none (a pipe, NO_COLOR).
"""

import io
import sys
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from grader.door import Door
from grader.escape import visible
from grader.explain.words import columns, pad, wrapped
from grader.export.tags import TAGS, mark, notes, title
from grader.sheet import CheckSheet, KataSheet, ScoreSheet

COLUMNS = 80
_BAR = 32
_NAME = 24
_HEADLINE = 30
_COLOURS = {"ok": "green", "NO": "red", "RACE": "red", "DEAD": "red", "LEAK": "red", "TIME": "yellow", "no": "red"}

Line = tuple[str, str]  # the text, and the colour of its first word; empty for none


def show(sheet: ScoreSheet, door: Door) -> None:
    """Print `sheet` to standard output, whatever that can encode."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    Console(soft_wrap=True, highlight=False, emoji=False).print(render(sheet, door))


def render(sheet: ScoreSheet, door: Door) -> Text:
    """The whole text. `door`: how commands begin for the person who reads it.

    Katas that did not pass are told in full, one that was graded alone always; untouched ones only stand in the table.
    """
    alone = len(sheet.katas) == 1
    told = [kata for kata in sheet.katas if kata.outcome != "untouched" and (alone or kata.outcome != "passed")]
    blocks = [
        [(_header(sheet), "")],
        *([*_kata(kata, door)] for kata in told),
        list(_table(sheet.katas)),
        list(_sum(sheet)),
        list(_next(sheet, door)),
    ]
    lines = [line for block in blocks if block for line in (("", ""), *block)][1:]
    return Text("\n").join(_coloured(*line) for line in lines)


def _header(sheet: ScoreSheet) -> str:
    exercises = f"{len(sheet.katas)} exercise{'s' if len(sheet.katas) != 1 else ''}"
    return f"Concurrency katas: {exercises}, Python {sheet.python}"


def _kata(kata: KataSheet, door: Door) -> Iterator[Line]:
    """One kata in full: its checks, then the story of the first that did not pass."""
    tag = TAGS[kata.outcome]
    points = f"{kata.points} of {kata.max_points} points"
    name = f"{tag:<6}{title(kata)}"
    yield f"{name}{points.rjust(COLUMNS - len(name))}", _COLOURS.get(tag, "")
    first = next((check for check in kata.checks if check.outcome not in ("passed", "skipped")), None)
    for check in kata.checks:
        is_said = check is not first and (check.outcome != "passed" or kata.outcome == "passed")
        yield from _check(check, check.message if is_said else "")
    if first is not None:
        yield from _story(first, kata, door)


def _check(check: CheckSheet, said: str) -> Iterator[Line]:
    """A check in a line or two; what there is to say of it stands beside it where it fits, else below."""
    first, *others = [line.strip() for line in wrapped(check.says, " " * 7) or [""]]
    line = f"  {mark(check.outcome):<5}{first}"
    room = COLUMNS - columns(line) - 3
    beside = bool(said) and not others and columns(said) <= room
    yield f"{line}   {' ' * (room - columns(said))}{said}" if beside else line, _COLOURS.get(mark(check.outcome), "")
    yield from _plain(" " * 5 + line for line in others)
    yield from _plain([] if beside else wrapped(said, " " * 5))


def _story(check: CheckSheet, kata: KataSheet, door: Door) -> Iterator[Line]:
    yield "", ""
    yield from _plain(wrapped(check.message))
    if check.story:
        yield "", ""
        yield from _plain(check.story)
    if check.replay:
        yield "", ""
        yield f"  See it again: {door.command('replay', kata.kata.partition('_')[0], check.replay)}", ""


def _plain(lines: Iterable[str]) -> Iterator[Line]:
    for line in lines:
        yield f"  {line}" if line else "", ""


def _table(katas: Iterable[KataSheet]) -> Iterator[Line]:
    """A line a kata, below the name of its track."""
    track = None
    for kata in katas:
        if kata.track != track:
            yield f" {kata.track}", ""
            track = kata.track
        tag, points = TAGS[kata.outcome], f"{kata.points}/{kata.max_points}"
        left = f"  {tag:<6}{pad(title(kata), _NAME)}{points:>6}  {pad(kata.headline, _HEADLINE)}"
        yield f"{left}{f'{kata.seconds:.1f} s':>{COLUMNS - 1 - columns(left)}}", _COLOURS.get(tag, "")


def _sum(sheet: ScoreSheet) -> Iterator[Line]:
    done = sum(kata.outcome == "passed" for kata in sheet.katas)
    points = f"  {sheet.points} of {sheet.max_points} points"
    yield f"{points:<21}{_bar(sheet.points, sheet.max_points)}    {done} of {len(sheet.katas)} done", ""
    for note in notes(sheet):
        yield from _plain(wrapped(note))


def _bar(points: int, most: int) -> str:
    full = _BAR * points // most if most else 0
    return f"[{'#' * full}{('>' + '-' * _BAR)[: _BAR - full]}]"


def _next(sheet: ScoreSheet, door: Door) -> Iterator[Line]:
    """The kata to go on with: the first that was begun and did not pass, else the first untouched one."""
    open_ = [kata for kata in sheet.katas if kata.outcome not in ("passed", "grader_broke")]
    if not open_:
        return
    kata = next((kata for kata in open_ if kata.outcome != "untouched"), open_[0])
    number = kata.kata.partition("_")[0]
    yield f"  next   {title(kata)}", ""
    if len(sheet.katas) > 1:
        yield f"         {door.command('grade', number):<35}  only this one", ""
    yield f"         {door.command('hint', number):<35}  a hint", ""


def _coloured(line: str, colour: str) -> Text:
    """A line with its first word in `colour`; the step where a belief was stale stands out."""
    text = Text(visible(line))
    if colour:
        word = line.split(maxsplit=1)[0]
        start = line.index(word)
        text.stylize(colour, start, start + len(word))
    if "<- old" in line:
        text.stylize("bold")
    return text
