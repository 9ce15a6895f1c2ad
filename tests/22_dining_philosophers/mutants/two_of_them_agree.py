"""Only seats 0 and 1 take their forks in the order of numbers. Caught by: round_table."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat, eat):
        left, right = self.forks[seat], self.forks[(seat + 1) % len(self.forks)]
        if len(self.forks) == 2:
            left, right = self.forks
        with left, right:
            eat()
