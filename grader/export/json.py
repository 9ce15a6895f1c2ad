"""A sheet as JSON (RFC 8259): two blanks of indentation, keys in the contract's order, a line break at the end."""

import msgspec

from grader.sheet import ClassSheet, ScoreSheet


def encode(sheet: ScoreSheet | ClassSheet) -> bytes:
    """The bytes of `sheet` as UTF-8. Equal sheets give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(sheet), indent=2) + b"\n"


def decode_sheet(text: bytes) -> ScoreSheet:
    """The sheet that `encode` wrote. Raises msgspec.DecodeError for anything else; unknown keys are left out."""
    return msgspec.json.decode(text, type=ScoreSheet)
