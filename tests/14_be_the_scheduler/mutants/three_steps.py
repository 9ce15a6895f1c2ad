"""Stops when one update could still be saved. Caught by: a_possible_schedule."""

SCHEDULE = ["alice", "bob", "alice"]
DEADLOCK = ["alice", "bob"]
