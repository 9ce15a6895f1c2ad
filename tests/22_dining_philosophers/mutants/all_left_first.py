"""Everybody takes the left fork first. Caught by: table_for_two."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat, eat):
        with self.forks[seat], self.forks[(seat + 1) % len(self.forks)]:
            eat()
