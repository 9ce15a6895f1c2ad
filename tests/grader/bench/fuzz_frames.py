"""Feeds the frame decoder, and the judge of what a probe sends, with what a coverage-guided fuzzer makes up.

`python tests/grader/bench/fuzz_frames.py [option of libFuzzer …]`, `-max_total_time=60` for one. It needs `atheris`.
What is no frame is refused with FrameError and by nothing else; what is taken can be sent again and comes back equal.
"""

import contextlib
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports():
    import msgspec

    from grader.frames import Decoder, FrameError, decode, encode
    from grader.run import Ending, Left
    from grader.sandbox.claims import Claims

PID = 7
SENT: tuple[object, ...] = (
    {"phase": "call", "pid": PID},
    {"result": [1, (2.5, None), b"x", {"$tuple": []}, {"a": True}], "threads": [{"name": "x", "line": 3}], "pid": PID},
    {"over": True, "pid": PID},
    {"raised": {"error": "ValueError", "message": "\\u00e4", "line": 3, "limit": "memory"}, "pid": PID},
    {"unreadable": "SyntaxError", "line": 1},
    {"unfit": "no plain data", "pid": PID},
    {"broke": "x"},
    {"refused": "y"},
)


def one_input(data: bytes) -> None:
    """One input: as a payload, as a stream in pieces, and as what a probe sends."""
    values = decoded(data)
    for value in values:
        assert decode(encode(value)[4:]) == value
    claims = Claims(PID, explored=bool(data[:1] > b"\x80"))
    claims.feed(encode({"phase": "call", "pid": PID}))
    for piece in (data[:3], data[3:]):
        claims.feed(piece)
    if claims.ending is not None:
        msgspec.convert(claims.ending, Ending, strict=True)
    msgspec.convert(claims.threads, tuple[Left, ...], strict=True)


def decoded(data: bytes) -> list[object]:
    """The values that come of `data`, as one payload and as a stream."""
    values: list[object] = []
    with contextlib.suppress(FrameError):
        values.append(decode(data))
    decoder = Decoder()
    for piece in (data[:5], data[5:]):
        with contextlib.suppress(FrameError):
            values += decoder.feed(piece)
    return values


def main() -> None:
    """Start the fuzzer, which never comes back, from what probes do send."""
    with tempfile.TemporaryDirectory() as seeds:
        for number, message in enumerate(SENT):
            Path(seeds, str(number)).write_bytes(encode(message))
        atheris.Setup([*sys.argv, seeds], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
