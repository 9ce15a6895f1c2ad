"""Only one of them has a lock. Caught by: nobody_can_step."""

SCHEDULE = ["alice", "bob", "alice", "bob"]
DEADLOCK = ["bob"]
