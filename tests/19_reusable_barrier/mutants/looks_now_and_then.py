"""Sleeps a little, and looks again. Caught by: who_waits_sleeps."""

import time
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
        while True:
            with self.lock:
                if self.round != mine:
                    return place
            time.sleep(0.001)
