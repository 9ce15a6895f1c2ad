"""The judge: pytest with the hidden checks, in a process of its own that never meets student code."""

import msgspec

from grader.sandbox.tiers import Tier


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What one judge is to do: check these katas of one submission. Travels to the judge as JSON.

    `files` maps a kata's name to the bytes of the student's file.
    """

    root: str
    katas: tuple[str, ...]
    files: dict[str, bytes]
    seed: int
    tier: Tier
