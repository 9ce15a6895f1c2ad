"""Numbers in the place of names. Caught by: a_possible_schedule."""

SCHEDULE = [0, 1, 0, 1]
DEADLOCK = ["alice", "bob"]
