"""Alice has finished, and bob goes on. Caught by: nobody_can_step."""

SCHEDULE = ["alice", "bob", "alice", "bob"]
DEADLOCK = ["alice", "alice", "alice", "bob"]
