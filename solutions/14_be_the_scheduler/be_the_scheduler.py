"""Kata 14: you are the scheduler."""

# Both read the 0 before either writes: whoever writes last wipes out what the other one has written.
SCHEDULE: list[str] = ["alice", "bob", "alice", "bob"]

# Each has their first lock, and the second one of each is in the other one's hands.
DEADLOCK: list[str] = ["alice", "bob"]
