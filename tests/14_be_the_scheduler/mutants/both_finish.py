"""Nobody can step, because both have finished: that takes too long. Caught by: possible_steps."""

SCHEDULE = ["alice", "bob", "alice", "bob"]
DEADLOCK = ["alice", "alice", "alice", "bob", "bob", "bob"]
