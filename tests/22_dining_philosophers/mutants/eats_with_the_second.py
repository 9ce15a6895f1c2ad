"""Puts the first fork back when it has the second one. Caught by: round_table."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat, eat):
        first, second = sorted((seat, (seat + 1) % len(self.forks)))
        with self.forks[first]:
            self.forks[second].acquire()
        try:
            eat()
        finally:
            self.forks[second].release()
