"""Reads the student's two lists: a list of texts as it is, anything else as a word for what it is."""

from types import ModuleType


def lists(student: ModuleType) -> dict[str, object]:
    """What `SCHEDULE` and `DEADLOCK` hold: a list of names, or what stands there in the place of one."""
    return {name: plain(getattr(student, name, _MISSING)) for name in ("SCHEDULE", "DEADLOCK")}


def plain(value: object) -> list[str] | str:
    """The texts in a list, or what this is instead."""
    if value is _MISSING:
        return "missing"
    if not isinstance(value, list):
        return f"a value of type {type(value).__name__}"
    others = [item for item in value if not isinstance(item, str)]
    if others:
        return f"a list with a value of type {type(others[0]).__name__} in it"
    return [str.__str__(item)[:40] for item in value[:40]]


_MISSING = object()
