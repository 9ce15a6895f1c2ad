"""Takes both forks at once under one lock, and eats before it lets go of that. Caught by: strangers_eat_together."""

from threading import Condition


class Table:
    def __init__(self, seats):
        self.seats = seats
        self.taken = set()
        self.changed = Condition()

    def dine(self, seat, eat):
        forks = {seat, (seat + 1) % self.seats}
        with self.changed:
            self.changed.wait_for(lambda: not self.taken & forks)
            self.taken |= forks
            try:
                eat()
            finally:
                self.taken -= forks
                self.changed.notify_all()
