"""A schedule: the few places where the threads did not simply take turns, and how that is written down.

By default the running task goes on; where it cannot, the next able one in order of start follows. A schedule lists
the turns that were taken otherwise. As text it reads `a3.b2`: alice passes three points and loses her turn at the
third; bob then passes two; and as nothing is said after that, the next in order follows. Tasks are letters by order
of start (`m` is the main thread). A letter without a number says who got the turn where that is not plain from
what follows: `a3.c.b2`. Numbers count the switch points a task has passed since the turn before.
"""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"([a-z]+)(\d*)")
_LETTERS = "abcdefghijklnopqrstuvwxyz"  # all but m


class Turn(NamedTuple):
    """At the `passed`-th switch point of task `task` since the turn before, task `to` goes on (numbers of tasks)."""

    task: int
    passed: int
    to: int


Schedule = tuple[Turn, ...]
IN_TURN = -1  # as `Turn.to`: whoever is next in order


class BadSchedule(ValueError):
    """A text that is no schedule."""


def letter(task: int) -> str:
    """The letter of a task: `m` for the main thread (0), then a, b, c … and aa, ab … after z."""
    if task == 0:
        return "m"
    text, number = "", task - 1
    while True:
        number, place = divmod(number, len(_LETTERS))
        text = _LETTERS[place] + text
        if number == 0:
            return text
        number -= 1


def task_number(text: str) -> int:
    """The task of a letter; raises BadSchedule where there is none of that name."""
    if text == "m":
        return 0
    number = 0
    for character in text:
        place = _LETTERS.find(character)
        if place < 0:
            raise BadSchedule(f"{text!r} names no thread")
        number = number * len(_LETTERS) + place + 1
    return number


def write(schedule: Schedule, in_turn: bool) -> str:
    """The text of a schedule. `in_turn`: its last turn went to whoever was next in order anyway."""
    tokens = []
    for index, turn in enumerate(schedule):
        tokens.append(f"{letter(turn.task)}{turn.passed}")
        last = index + 1 == len(schedule)
        if (not in_turn) if last else schedule[index + 1].task != turn.to:
            tokens.append(letter(turn.to))
    return ".".join(tokens) or "m"


def read(text: str) -> Schedule:
    """The schedule of a text (whose last turn may go to IN_TURN). Raises BadSchedule."""
    tokens = []
    for part in text.split("."):
        match = _TOKEN.fullmatch(part)
        if match is None:
            raise BadSchedule(f"{text!r} is no schedule: it should read like a3.b2")
        tokens.append((task_number(match[1]), int(match[2]) if match[2] else 0))
    turns = []
    for index, (task, passed) in enumerate(tokens):
        if passed:
            to = tokens[index + 1][0] if index + 1 < len(tokens) else IN_TURN
            turns.append(Turn(task, passed, to))
    return tuple(turns)
