"""How schedules end, as plain data that compares: an `Ending` for each run, an `Outcome` for all that ended alike."""

import json
import math
import re
from dataclasses import asdict, dataclass
from typing import Any

_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")
_canonical = json.JSONEncoder(sort_keys=True).encode
_LONGEST = 2_000  # characters of a text made from a value


@dataclass(frozen=True)
class Ending:
    """How one schedule ended. `kind`: returned raised deadlocked livelocked thread_left stuck."""

    kind: str
    detail: str | None = None
    value: Any = None
    error: str | None = None

    def key(self) -> str:
        """Canonical text: two endings are the same outcome when this is equal (so True is not 1)."""
        return _canonical([self.kind, self.detail, self.value, self.error])


@dataclass(frozen=True)
class Outcome:
    """One distinct way in which the program can end, with the schedule of fewest forced switches that leads there."""

    kind: str
    detail: str | None
    value: Any
    error: str | None
    schedule: str
    forced_switches: int
    count: int

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def plain(value: Any) -> Any:
    """A value as JSON data; what is no JSON becomes {"repr": text} without addresses.

    Calls `__repr__` of the program's objects, so it is called in the task that has the value.
    """
    return value if _is_json(value, 0) else {"repr": text_of(value)}


def _is_json(value: Any, depth: int) -> bool:
    kind = type(value)
    if value is None or kind in (bool, str):
        return True
    if kind is int:
        return bool(abs(value).bit_length() < 1_000)
    if kind is float:
        return math.isfinite(value)
    if depth > 15:
        return False
    if kind is list:
        return all(_is_json(item, depth + 1) for item in value)
    if kind is dict:
        return all(type(key) is str and _is_json(item, depth + 1) for key, item in value.items())
    return False


def text_of(value: Any) -> str:
    """The repr of a value, the same in every schedule: no addresses, sets in order."""
    try:
        text = _repr(value, 0)
    except Exception as error:
        text = f"<{type(value).__name__} whose repr raises {type(error).__name__}>"
    return _ADDRESS.sub("", text)[:_LONGEST]


def _repr(value: Any, depth: int) -> str:
    """As repr has it, but with sets in order wherever they are: equal values have equal texts."""
    kind = type(value)
    if not value or kind not in (set, frozenset, list, tuple, dict) or depth > 15:
        return repr(value)
    if kind is dict:
        return "{" + ", ".join(f"{_repr(key, depth + 1)}: {_repr(value[key], depth + 1)}" for key in value) + "}"
    items = [_repr(item, depth + 1) for item in value]
    if kind is list:
        return f"[{', '.join(items)}]"
    if kind is tuple:
        return f"({', '.join(items)}{',' * (len(items) == 1)})"
    return f"{{{', '.join(sorted(items))}}}"


def error_text(error: BaseException) -> str:
    """An exception as `Type: message`, without addresses."""
    try:
        message = str(error)
    except Exception:
        message = ""
    name = type(error).__name__
    return _ADDRESS.sub("", f"{name}: {message}" if message else name)[:_LONGEST]
