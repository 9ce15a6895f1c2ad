"""Counts those who come without a lock. Caught by: one_round."""

from threading import Event


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.open = Event()

    def wait(self):
        mine = self.open
        place = self.count
        self.count += 1
        if self.count == self.parties:
            self.count = 0
            self.open = Event()
            mine.set()
        mine.wait()
        return place
