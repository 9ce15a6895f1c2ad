"""Lets the seats eat in turn, so one waits for somebody who does not come. Caught by: any_seat."""

from threading import Condition


class Table:
    def __init__(self, seats):
        self.seats = seats
        self.turn = 0
        self.changed = Condition()

    def dine(self, seat, eat):
        with self.changed:
            self.changed.wait_for(lambda: self.turn == seat)
        try:
            eat()
        finally:
            with self.changed:
                self.turn = (seat + 1) % self.seats
                self.changed.notify_all()
