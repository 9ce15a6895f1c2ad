"""Counts on and on, so the second round is over before it begins. Caught by: the_next_round."""

from threading import Condition


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.changed = Condition()

    def wait(self):
        with self.changed:
            place = self.count
            self.count += 1
            self.changed.notify_all()
            self.changed.wait_for(lambda: self.count >= self.parties)
            return place
