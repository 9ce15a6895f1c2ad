"""Wakes one of those who wait, and it may be one who cannot eat yet. Caught by: round_table."""

from threading import Condition


class Table:
    def __init__(self, seats):
        self.seats = seats
        self.taken = [False] * seats
        self.changed = Condition()

    def dine(self, seat, eat):
        forks = (seat, (seat + 1) % self.seats)
        for fork in sorted(forks):
            with self.changed:
                while self.taken[fork]:
                    self.changed.wait()
                self.taken[fork] = True
        try:
            eat()
        finally:
            with self.changed:
                for fork in forks:
                    self.taken[fork] = False
                self.changed.notify()
