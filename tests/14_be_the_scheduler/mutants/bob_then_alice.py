"""The other one first, and still one after the other. Caught by: an_update_is_lost."""

SCHEDULE = ["bob", "bob", "alice", "alice"]
DEADLOCK = ["alice", "bob"]
