"""Gives out the places on the way out. Caught by: places_by_arrival."""

from threading import Condition


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.round = 0
        self.left = 0
        self.changed = Condition()

    def wait(self):
        with self.changed:
            mine = self.round
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.round += 1
                self.changed.notify_all()
            else:
                self.changed.wait_for(lambda: self.round != mine)
            place = self.left % self.parties
            self.left += 1
            return place
