"""Names with capital letters. Caught by: a_possible_schedule."""

SCHEDULE = ["Alice", "Bob", "Alice", "Bob"]
DEADLOCK = ["alice", "bob"]
