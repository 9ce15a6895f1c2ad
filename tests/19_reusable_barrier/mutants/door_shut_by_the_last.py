"""The last one out shuts the door, but a fast one comes round before that. Caught by: the_next_round."""

from threading import Event, Lock


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.inside = 0
        self.lock = Lock()
        self.open = Event()

    def wait(self):
        with self.lock:
            place = self.inside
            self.inside += 1
            if self.inside == self.parties:
                self.open.set()
        self.open.wait()
        with self.lock:
            self.inside -= 1
            if self.inside == 0:
                self.open.clear()
        return place
