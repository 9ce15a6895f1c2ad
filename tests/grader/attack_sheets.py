"""The sheets of attacks beside what their files say: every difference is a line."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from corpus import Attack, outcomes_of

from grader.sheet import KataSheet, ScoreSheet


def names_of(batch: list[Attack]) -> list[str]:
    names = []
    for start in range(0, len(batch), 2):
        pair = batch[start : start + 2]
        names += [attack.name for attack in pair] + [f"beside_{attack.name}" for attack in pair]
    return names


def zip_sheets(batch: list[Attack], sheet: ScoreSheet) -> dict[Attack, tuple[KataSheet, KataSheet]]:
    by_slug = {kata.kata[3:]: kata for kata in sheet.katas}
    return {attack: (by_slug[attack.name], by_slug[f"beside_{attack.name}"]) for attack in batch}


def anonymous(kata: KataSheet) -> bytes:
    """A kata's part of the sheet, without what tells it from the same kata under another number."""
    return msgspec.json.encode(msgspec.structs.replace(kata, kata="", seconds=0.0))


def differences(
    sheets: dict[Attack, tuple[KataSheet, KataSheet]], flags: Mapping[Attack, Sequence[str]], honest: KataSheet
) -> Iterator[str]:
    """What is not as the attacks say, of these and the honest katas beside them: a line each."""
    for attack, (sheet, neighbour) in sheets.items():
        ends = {check.name: check.outcome for check in sheet.checks}
        if ends != outcomes_of(attack):
            yield f"{attack.path.stem} ends as {ends}: {told(sheet)}"
        if neighbour.outcome != attack.neighbour:
            yield f"{attack.path.stem}: its neighbour ends as {neighbour.outcome}: {told(neighbour)}"
        elif attack.neighbour == "passed" and anonymous(neighbour) != anonymous(honest):
            yield f"{attack.path.stem}: its neighbour has another sheet: {neighbour}"
        yield from untold(attack, sheet, (*flags.get(attack, ()), *sheet.flags))


def untold(attack: Attack, sheet: KataSheet, flags: Sequence[str]) -> Iterator[str]:
    """What the sheet should say and does not, and flags that should not be there or are missing."""
    for words in attack.says:
        if words not in told(sheet):
            yield f"{attack.path.stem} does not say {words!r}: {told(sheet)}"
    for flag in attack.flags:
        if not any(flag in line for line in flags):
            yield f"{attack.path.stem} is not flagged with {flag!r}: {flags}"
    if flags and not attack.flags:
        yield f"{attack.path.stem} is flagged: {flags}"


def told(sheet: KataSheet) -> str:
    """All that a sheet says to a student."""
    return " ".join(line for check in sheet.checks for line in (check.message, *check.story))
