"""Leaves the second list empty. Caught by: possible_steps."""

SCHEDULE = ["alice", "bob", "alice", "bob"]
DEADLOCK = []
