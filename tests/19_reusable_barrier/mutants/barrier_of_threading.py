"""Calls the barrier of the standard library. Caught by: one_round."""

import threading


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.inner = threading.Barrier(parties)
        self.count = 0
        self.lock = threading.Lock()

    def wait(self):
        with self.lock:
            place = self.count % self.parties
            self.count += 1
        self.inner.wait()
        return place
