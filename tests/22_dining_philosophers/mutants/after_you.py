"""Who has eaten waits until a neighbour has. Caught by: any_seat."""

from threading import Condition


class Table:
    def __init__(self, seats):
        self.seats = seats
        self.eating = set()
        self.last = None
        self.changed = Condition()

    def dine(self, seat, eat):
        forks = {seat, (seat + 1) % self.seats}
        with self.changed:
            self.changed.wait_for(lambda: self.last != seat and not self.eating & forks)
            self.eating |= forks
        try:
            eat()
        finally:
            with self.changed:
                self.last = seat
                self.eating -= forks
                self.changed.notify_all()
