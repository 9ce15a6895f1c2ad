"""Frames: what goes in comes out with its exact types, and nothing else gets through."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.frames import MAX_BYTES, Decoder, FrameError, decode, encode

texts = st.text(st.characters(exclude_categories=["Cs"]))
leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(10**300), 10**300)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
    | st.binary()
)
tags = st.sampled_from(["$tuple", "$bytes", "$dict"])
plain: st.SearchStrategy[Any] = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(texts | tags, inner, max_size=4)
    ),
    max_leaves=5,
)


def exact(value: object) -> object:
    """The value with its types spelt out, so that 1, 1.0 and True differ."""
    if isinstance(value, list | tuple):
        return type(value), [exact(item) for item in value]
    if isinstance(value, dict):
        return dict, [(key, exact(item)) for key, item in value.items()]
    return type(value), value


@given(plain)
def test_what_goes_in_comes_out(value: object) -> None:
    frame = encode(value)
    (back,) = Decoder().feed(frame)
    assert exact(back) == exact(value)


@given(st.lists(st.integers(), max_size=5), st.lists(st.integers(1, 9), min_size=1))
def test_pieces_of_any_size_give_the_same_frames(values: list[int], sizes: list[int]) -> None:
    stream = b"".join(encode(value) for value in values)
    decoder, found = Decoder(), []
    while stream:
        for size in sizes:
            found += decoder.feed(stream[:size])
            stream = stream[size:]
    assert found == values
    assert not decoder.pending


@given(st.binary(max_size=200))
def test_garbage_is_refused_or_plain_data(payload: bytes) -> None:
    try:
        value = decode(payload)
    except FrameError:
        return
    encode(value)  # whatever got in could have been sent


@pytest.mark.parametrize(
    "payload",
    [
        b"NaN",
        b"[Infinity]",
        b'{"a": 1, "a": 2}',
        b'["\\ud800"]',
        b'{"\\udfff": 1}',
        b"9" * 4299,
        b"1e999",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"$bytes": "*"}',
        b'{"$tuple": 1}',
        b'{"$dict": ["a", 1]}',
        b"\xff",
        b"",
        b"{",
        b"1 2",
    ],
    ids=lambda payload: payload[:12].decode("latin-1"),
)
def test_what_json_alone_would_take_is_refused(payload: bytes) -> None:
    with pytest.raises(FrameError):
        decode(payload)


def test_brackets_in_text_are_no_nesting() -> None:
    text = '["\\"' + "[" * 1000
    assert decode(json.dumps([text]).encode()) == [text]


class Sly(int):
    """An int that is none."""


@pytest.mark.parametrize("value", [Sly(1), {1: 2}, float("nan"), "\ud800", {1, 2}, object(), 10**500, [[Sly()]]])
def test_what_is_no_plain_data_is_not_sent(value: object) -> None:
    with pytest.raises(FrameError):
        encode(value)


def test_a_cycle_and_a_giant_are_not_sent() -> None:
    cycle: list[object] = []
    cycle.append(cycle)
    with pytest.raises(FrameError, match="deeply"):
        encode(cycle)
    with pytest.raises(FrameError, match="too large"):
        encode("x" * MAX_BYTES)


def test_a_length_beyond_the_bound_is_refused_before_it_is_read() -> None:
    with pytest.raises(FrameError, match="too large"):
        Decoder().feed((500 << 20).to_bytes(4, "big"))


@given(plain, st.integers(0, 200), st.integers(0, 255), st.lists(st.integers(1, 9), min_size=1))
def test_a_damaged_frame_is_refused_or_plain_data_in_whatever_pieces(
    value: object, at: int, byte: int, sizes: list[int]
) -> None:
    frame = bytearray(encode(value))
    frame[at % len(frame)] = byte
    assert heard(bytes(frame), [len(frame)]) == heard(bytes(frame), sizes)


@given(st.binary(max_size=300), st.lists(st.integers(1, 9), min_size=1))
def test_any_stream_is_refused_or_plain_data_in_whatever_pieces(stream: bytes, sizes: list[int]) -> None:
    assert heard(stream, [len(stream) or 1]) == heard(stream, sizes)


def heard(stream: bytes, sizes: list[int]) -> tuple[object, bool]:
    """What comes out of `stream` in pieces of these sizes: the values, and whether it was refused."""
    decoder, found = Decoder(), []
    try:
        while stream:
            for size in sizes:
                values = decoder.feed(stream[:size])
                found += [exact(value) for value in values]
                stream = stream[size:]
    except FrameError:
        return [], True
    return found, False
