"""Keeps the count of all barriers in one place. Caught by: any_number_of_rounds."""

from threading import Condition


class Barrier:
    count = [0]
    round = [0]
    changed = Condition()

    def __init__(self, parties):
        self.parties = parties

    def wait(self):
        with self.changed:
            place, mine = self.count[0], self.round[0]
            self.count[0] += 1
            if self.count[0] == self.parties:
                self.count[0] = 0
                self.round[0] += 1
                self.changed.notify_all()
            else:
                self.changed.wait_for(lambda: self.round[0] != mine)
            return place
