"""The last one to come opens the door, and shuts it behind itself. Caught by: one_round."""

from threading import Event, Lock


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.lock = Lock()
        self.open = Event()

    def wait(self):
        with self.lock:
            place = self.count
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.open.set()
        self.open.wait()
        if place == self.parties - 1:
            self.open.clear()
        return place
