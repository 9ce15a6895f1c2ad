"""Names the locks, not who takes them. Caught by: possible_steps."""

SCHEDULE = ["alice", "bob", "alice", "bob"]
DEADLOCK = ["a", "b"]
