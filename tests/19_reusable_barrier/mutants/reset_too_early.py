"""Sets the count back before the others have seen it. Caught by: one_round."""

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
            if self.count == self.parties:
                self.count = 0
                self.changed.notify_all()
            else:
                self.changed.wait_for(lambda: self.count == self.parties)
            return place
