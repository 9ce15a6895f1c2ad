"""One step more than there are. Caught by: a_possible_schedule."""

SCHEDULE = ["alice", "bob", "alice", "bob", "alice"]
DEADLOCK = ["alice", "bob"]
