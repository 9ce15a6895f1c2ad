"""What an explanation is made of, and how its lines are laid out. Plain text: colour belongs to the exporters."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

WIDTH = 78  # columns of a line of a story: 80 less an exporter's indentation of 2
HEADLINE = 30
LONGEST = 400  # characters of one text: a student's list may have thousands of items
_BEGINNING = re.compile(
    r"(After|At|Before|Between|Can|Could|Did|Do|Does|For|From|Has|Have|How|If|In|Is|Are|May|Must|On|Should|What|When"
    r"|Where|Which|While|Who|Whose|Why|Will|Would)\b"
)


@dataclass(frozen=True, kw_only=True)
class Words:
    """An explanation: one plain sentence, then the evidence line by line, ending in a question where there is one.

    `headline` is a reason of at most 30 columns for a table; empty where the check's own sentence says it best.
    """

    message: str
    headline: str = ""
    story: tuple[str, ...] = ()


@dataclass(frozen=True)
class Code:
    """The student's file that an explanation may quote: its name, and its text where it is at hand."""

    name: str
    text: str = ""

    def line(self, number: int | None) -> str:
        """The source of one line (1-based) without its indentation; empty if there is no such line."""
        lines = self.text.splitlines()
        return lines[number - 1].strip() if number is not None and 0 < number <= len(lines) else ""

    def quoted(self, number: int | None) -> list[str]:
        """One line as a story quotes it, or nothing where it is not at hand."""
        source = self.line(number)
        return [fit(f"    line {number}:  {source}", WIDTH)] if source else []


def spot(line: int, file: str = "") -> str:
    """A line in few characters: `line 12` of the student's file, `store:12` of another one's."""
    if not file:
        return f"line {line}"
    path = PurePosixPath(file)
    return f"{path.parent.name if path.stem == '__init__' else path.stem}:{line}"


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes: two for a wide character, none for one that combines (UAX #11)."""
    return sum(map(_columns_of, text))


def fit(text: str, width: int) -> str:
    """`text`, cut to `width` columns where it is longer; the cut shows as `...`."""
    if columns(text) <= width:
        return text
    return _first(text, width - 3) + "..." if width >= 3 else _first(text, width)


def pad(text: str, width: int) -> str:
    """`text` in exactly `width` columns, cut or filled up with blanks."""
    shown = fit(text, width)
    return shown + " " * (width - columns(shown))


def wrapped(text: str, indent: str = "") -> list[str]:
    """`text` in lines of at most WIDTH columns, broken at blanks, each behind `indent`."""
    lines, room = [""], WIDTH - columns(indent)
    for word in _pieces(text, room):
        longer = f"{lines[-1]} {word}".lstrip()
        if columns(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [indent + line for line in lines if line]


def kept(text: str, indent: str = "") -> list[str]:
    """`text` with its blanks as they are where it fits on one line, or else wrapped."""
    return [indent + text] if columns(indent + text) <= WIDTH else wrapped(text, indent)


def abridged(lines: list[str], most: int) -> list[str]:
    """`lines`, or the first of them and the last one around `...` where they are more than `most` (at least 3)."""
    if len(lines) <= most:
        return lines
    indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())]
    return [*lines[: most - 2], f"{indent}...", lines[-1]]


def shortened(text: str) -> str:
    """`text`, or its beginning and its end around `...` where it is longer than LONGEST."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST * 3 // 4]} ... {text[-LONGEST // 4 + 5 :]}"


def paragraphs(*parts: Iterable[str]) -> tuple[str, ...]:
    """Blocks of lines with an empty line between each two; an empty block leaves no trace."""
    blocks = [list(part) for part in parts]
    return tuple(line for block in blocks if block for line in ("", *block))[1:]


def ask(question: str | None) -> list[str]:
    """The question that a story ends in; after the colon it goes on in lower case, unless it begins with a name."""
    if not question:
        return []
    first = _BEGINNING.match(question)
    begins = first[0].lower() if first else ""
    return wrapped(f"Ask yourself: {begins}{question[len(begins) :]}")


def counted(number: int, noun: str, plural: str = "") -> str:
    """`1 order`, `20 orders`. `plural`: where it is not the noun with an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"


def _pieces(text: str, room: int) -> Iterable[str]:
    for word in text.split():
        rest = word
        while columns(rest) > room:
            piece = _first(rest, room)
            yield piece
            rest = rest[len(piece) :]
        yield rest


def _first(text: str, width: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += _columns_of(character)
        if taken > width:
            return text[:index]
    return text


def _columns_of(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
