"""Messages between processes that do not trust each other: a length, then strict JSON.

A frame is four bytes of length (big endian) and that many bytes of UTF-8 JSON. Both sides use this module and
nothing else: no pickle ever crosses a boundary. `json.loads` alone accepts NaN, repeated keys, lone surrogates,
numbers of any length and nesting until it dies (RFC 8259 section 4, 6 and 8.2 warn of each), so `decode` bounds
them all. Tuples and bytes travel as tagged objects, and so does a dict that could be taken for one.
"""

import base64
import binascii
import json
import math
import re
from typing import NoReturn, cast

MAX_BYTES = 1 << 20
MAX_DEPTH = 20
MAX_DIGITS = 400
_HEADER = 4
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]')  # a whole string, or one bracket outside of any
_TAGS = frozenset({"$tuple", "$bytes", "$dict"})
# Bound here, so that a student's file that replaces `json.dumps` or a builtin does not get between.
_written = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":")).iterencode


class FrameError(Exception):
    """A message that breaks the protocol; the text says in plain words how."""


def encode(value: object) -> bytes:
    """One frame, ready to send.

    In: plain data only, by exact type: None, bool, int, float (finite), str, bytes, list, tuple, and dict with
    str keys. Out: header and payload. Raises FrameError for anything else: a subclass, a cycle, something too deep
    or larger than `MAX_BYTES`.
    """
    try:
        payload = "".join(_written(_pack(value, 0), True)).encode("ascii")
    except (ValueError, RecursionError) as error:
        raise FrameError(f"the message cannot be written: {error}") from None
    if len(payload) > MAX_BYTES:
        raise FrameError(f"the message is too large: {len(payload)} bytes, at most {MAX_BYTES}")
    return len(payload).to_bytes(_HEADER, "big") + payload


def decode(payload: bytes) -> object:
    """The value of one frame's payload (without its header). Raises FrameError for anything out of bounds."""
    if len(payload) > MAX_BYTES:
        raise FrameError(f"the message is too large: {len(payload)} bytes, at most {MAX_BYTES}")
    try:
        text = payload.decode("utf-8")
        _check_depth(text)
        value = json.loads(
            text, object_pairs_hook=_pairs, parse_constant=_constant, parse_int=_integer, parse_float=_real
        )
        if "\\u" in text:
            _check_text(value)
    except FrameError:
        raise
    except (ValueError, RecursionError) as error:
        raise FrameError(f"the message is not JSON: {error}") from None
    return value


class Decoder:
    """Frames out of a stream of bytes, whatever pieces they arrive in."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def pending(self) -> bool:
        """Whether a frame has begun and not ended."""
        return bool(self._buffer)

    def feed(self, data: bytes) -> list[object]:
        """Take `data` in; out come the values of all frames that are now complete. Raises FrameError."""
        self._buffer += data
        values = []
        while len(self._buffer) >= _HEADER:
            length = int.from_bytes(self._buffer[:_HEADER], "big")
            if length > MAX_BYTES:
                raise FrameError(f"the message is too large: {length} bytes, at most {MAX_BYTES}")
            if len(self._buffer) < _HEADER + length:
                break
            payload = bytes(self._buffer[_HEADER : _HEADER + length])
            del self._buffer[: _HEADER + length]
            values.append(decode(payload))
        return values


def _pack(value: object, depth: int) -> object:
    if depth > MAX_DEPTH:
        raise FrameError("the message is nested too deeply")
    kind = type(value)
    if value is None or kind is bool:
        return value
    if kind is int:
        return _bounded(value)
    if kind is float:
        return value
    if kind is str:
        return _clean(value)
    if kind is bytes:
        return {"$bytes": base64.b64encode(cast(bytes, value)).decode("ascii")}
    if kind is list:
        return [_pack(item, depth + 1) for item in cast("list[object]", value)]
    if kind is tuple:
        return {"$tuple": [_pack(item, depth + 2) for item in cast("tuple[object, ...]", value)]}
    if kind is dict:
        return _pack_dict(cast("dict[object, object]", value), depth)
    raise FrameError(f"the message holds a value of type {kind.__name__}, which is not plain data")


def _pack_dict(value: dict[object, object], depth: int) -> object:
    for key in value:
        if type(key) is not str:
            raise FrameError(f"the message holds a dict with a key of type {type(key).__name__}")
    if len(value) == 1 and next(iter(value)) in _TAGS:
        (key, inner), *_ = value.items()
        return {"$dict": [key, _pack(inner, depth + 2)]}
    return {_clean(key): _pack(item, depth + 1) for key, item in value.items()}


def _pairs(pairs: list[tuple[str, object]]) -> object:
    result: dict[str, object] = {}
    for key, item in pairs:
        if key in result:
            raise FrameError("the message repeats a key")
        result[key] = item
    if len(result) == 1:
        ((key, inner),) = result.items()
        if key in _TAGS:
            return _untag(key, inner)
    return result


def _untag(tag: str, inner: object) -> object:
    if tag == "$bytes" and type(inner) is str:
        try:
            return base64.b64decode(inner, validate=True)
        except (binascii.Error, ValueError):
            raise FrameError("the message holds broken bytes") from None
    if tag == "$tuple" and type(inner) is list:
        return tuple(inner)
    if tag == "$dict" and type(inner) is list and len(inner) == 2 and type(inner[0]) is str and inner[0] in _TAGS:
        return {inner[0]: inner[1]}
    raise FrameError("the message holds a broken tag")


def _check_depth(text: str) -> None:
    """Count brackets outside strings before the parser recurses into them."""
    depth = 0
    for token in _TOKEN.finditer(text):
        bracket = token[0]
        if bracket in "[{":
            depth += 1
            if depth > MAX_DEPTH + 2:
                raise FrameError("the message is nested too deeply")
        elif bracket in "]}":
            depth -= 1


def _check_text(value: object) -> None:
    """An escaped half of a surrogate pair is legal JSON and no legal text: refuse it wherever it stands."""
    if isinstance(value, str):
        _clean(value)
    elif isinstance(value, dict):
        for key, item in value.items():
            _clean(key)
            _check_text(item)
    elif isinstance(value, list | tuple):
        for item in value:
            _check_text(item)


def _clean(text: object) -> str:
    assert type(text) is str
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise FrameError("the message holds text that is not Unicode") from None
    return text


def _bounded(number: object) -> int:
    assert type(number) is int
    if number.bit_length() > MAX_DIGITS * 3:
        raise FrameError("the message holds a number that is too long")
    return number


def _constant(name: str) -> NoReturn:
    raise FrameError(f"the message holds {name}, which is not a JSON number")


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise FrameError("the message holds a number that is too long")
    return int(digits)


def _real(digits: str) -> float:
    number = float(digits) if len(digits) <= MAX_DIGITS else math.inf
    if not math.isfinite(number):
        raise FrameError("the message holds a number that is too large")
    return number
