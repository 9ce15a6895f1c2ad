"""Opens one door for ever, so a fast thread laps the others. Caught by: the_next_round."""

from threading import Event, Lock


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.lock = Lock()
        self.open = Event()

    def wait(self):
        with self.lock:
            place = self.count % self.parties
            self.count += 1
            if self.count % self.parties == 0:
                self.open.set()
        self.open.wait()
        return place
