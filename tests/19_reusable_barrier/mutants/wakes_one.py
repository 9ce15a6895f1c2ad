"""Wakes one of those who wait, and the others sleep on. Caught by: one_round."""

from threading import Condition


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.round = 0
        self.changed = Condition()

    def wait(self):
        with self.changed:
            place, mine = self.count, self.round
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.round += 1
                self.changed.notify()
            else:
                self.changed.wait_for(lambda: self.round != mine)
            return place
