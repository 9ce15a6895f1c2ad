"""Looks which round it is only when it begins to wait, without the lock. Caught by: one_round."""

from threading import Condition


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.round = 0
        self.changed = Condition()

    def wait(self):
        with self.changed:
            place = self.count
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.round += 1
                self.changed.notify_all()
                return place
        mine = self.round
        with self.changed:
            self.changed.wait_for(lambda: self.round != mine)
        return place
