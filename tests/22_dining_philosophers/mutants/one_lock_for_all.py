"""One lock for the whole table. Caught by: strangers_eat_together."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.lock = Lock()

    def dine(self, seat, eat):
        with self.lock:
            eat()
