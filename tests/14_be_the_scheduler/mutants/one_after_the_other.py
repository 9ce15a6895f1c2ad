"""One after the other: both amounts arrive. Caught by: an_update_is_lost."""

SCHEDULE = ["alice", "alice", "bob", "bob"]
DEADLOCK = ["alice", "bob"]
