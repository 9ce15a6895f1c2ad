"""Has no way round from the last seat to the first fork. Caught by: table_for_two."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat, eat):
        with self.forks[seat], self.forks[seat + 1]:
            eat()
