"""Takes reading and writing for one step. Caught by: a_possible_schedule."""

SCHEDULE = ["alice", "bob"]
DEADLOCK = ["alice", "bob"]
