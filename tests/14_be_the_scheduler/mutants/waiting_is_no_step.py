"""Lets both step up to the locks that they will never get. Caught by: possible_steps."""

SCHEDULE = ["alice", "bob", "alice", "bob"]
DEADLOCK = ["alice", "bob", "alice", "bob"]
