"""Whoever wakes up first sets the count back. Caught by: the_next_round."""

from threading import Condition


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.full = False
        self.changed = Condition()

    def wait(self):
        with self.changed:
            place = self.count
            self.count += 1
            if self.count == self.parties:
                self.full = True
                self.changed.notify_all()
            self.changed.wait_for(lambda: self.full)
            self.count -= 1
            if self.count == 0:
                self.full = False
            return place
