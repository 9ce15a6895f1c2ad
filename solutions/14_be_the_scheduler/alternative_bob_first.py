"""Kata 14 the other way round: bob reads first, alice's 5 is what gets lost."""

SCHEDULE: list[str] = ["bob", *["alice"] * 2, "bob"]
DEADLOCK: list[str] = sorted({"alice", "bob"}, reverse=True)
