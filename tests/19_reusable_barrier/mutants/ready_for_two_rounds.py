"""Has one door for odd rounds and one for even ones, and never shuts them again. Caught by: any_number_of_rounds."""

from threading import Event, Lock


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.lock = Lock()
        self.doors = [Event(), Event()]

    def wait(self):
        with self.lock:
            number, place = divmod(self.count, self.parties)
            door = self.doors[number % 2]
            self.count += 1
            if place == self.parties - 1:
                door.set()
        door.wait()
        return place
