"""Looks at the round again and again. Caught by: who_waits_sleeps."""

from threading import Lock


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.round = 0
        self.lock = Lock()

    def wait(self):
        with self.lock:
            place, mine = self.count, self.round
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.round += 1
        while self.round == mine:
            pass
        return place
