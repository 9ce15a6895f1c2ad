"""Whoever came first in the first round is first for ever. Caught by: places_by_arrival."""

from threading import Condition, get_ident


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.round = 0
        self.places = {}
        self.changed = Condition()

    def wait(self):
        with self.changed:
            mine = self.round
            place = self.places.setdefault(get_ident(), len(self.places))
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.round += 1
                self.changed.notify_all()
            else:
                self.changed.wait_for(lambda: self.round != mine)
            return place
