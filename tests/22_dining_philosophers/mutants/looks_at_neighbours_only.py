"""Looks whether the neighbours eat, not whether its own seat is free. Caught by: any_seat."""

from threading import Condition


class Table:
    def __init__(self, seats):
        self.eating = [False] * seats
        self.changed = Condition()

    def dine(self, seat, eat):
        seats = len(self.eating)
        with self.changed:
            self.changed.wait_for(lambda: not self.eating[seat - 1] and not self.eating[(seat + 1) % seats])
            self.eating[seat] = True
        try:
            eat()
        finally:
            with self.changed:
                self.eating[seat] = False
                self.changed.notify_all()
