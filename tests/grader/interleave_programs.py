"""The programs in `programs/`, and what their heads say of them.

# right: JSON | JSON …      the values that a right answer may have
# wrong: OUTCOME | …        outcomes that must be found (`returned 5`, `raised KeyError: 1 in bob`, `deadlocked …`);
                            none: no order may end wrongly
# switches: N               forced switches of the first wrong outcome
# threads: N                most threads at once
# since: 3.N                the Python from which on it ends so
"""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from grader.interleave import Exploration, Outcome, Program, Source

FOLDER = Path(__file__).parent / "programs"
_HEAD = re.compile(r"^# (right|wrong|switches|threads|schedules|since): (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """One program with a known answer."""

    name: str
    text: str
    right: frozenset[str]
    wrong: frozenset[str]
    switches: int | None
    threads: int | None
    schedules: int
    exhausted: bool
    since: tuple[int, ...]

    def program(self) -> Program:
        return Program({self.name: Source(self.text, f"{self.name}.py")}, entry=(self.name, "main"))

    def is_right(self, outcome: Outcome) -> bool:
        return outcome.kind == "returned" and json.dumps(outcome.value, sort_keys=True) in self.right


def in_words(outcome: Outcome) -> str:
    """An outcome as a head writes it."""
    if outcome.kind == "returned":
        return f"returned {json.dumps(outcome.value, sort_keys=True)}"
    return " ".join(part for part in (outcome.kind, outcome.error, outcome.detail) if part)


def found(exploration: Exploration, at_most: int | None = None) -> set[str]:
    """All outcomes in words, or those with at most so many forced switches."""
    return {
        in_words(outcome) for outcome in exploration.outcomes if at_most is None or outcome.forced_switches <= at_most
    }


def examples() -> list[Example]:
    """All programs that end on this Python as their heads say, by name."""
    found = (_read(path) for path in sorted(FOLDER.glob("*.py")))
    return [example for example in found if sys.version_info >= example.since]


def _read(path: Path) -> Example:
    text = path.read_text("utf-8")
    head = dict(_HEAD.findall(text))
    return Example(
        path.stem,
        text,
        frozenset(json.dumps(json.loads(part), sort_keys=True) for part in head["right"].split(" | ")),
        frozenset(head["wrong"].split(" | ")) if "wrong" in head else frozenset(),
        int(head["switches"]) if "switches" in head else None,
        int(head["threads"]) if "threads" in head else None,
        int(head.get("schedules", 20_000)),
        "schedules" not in head,
        tuple(map(int, head.get("since", "3.11").split(" ")[0].split("."))),
    )
