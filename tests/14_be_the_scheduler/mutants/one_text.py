"""A text in the place of a list. Caught by: a_possible_schedule."""

SCHEDULE = "alice bob alice bob"
DEADLOCK = ["alice", "bob"]
