"""Alice writes twice, which she cannot. Caught by: a_possible_schedule."""

SCHEDULE = ["alice", "bob", "alice", "alice"]
DEADLOCK = ["alice", "bob"]
