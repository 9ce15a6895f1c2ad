"""Finds no child at the second stop, and takes that for obedience. Caught by: asked_twice."""

from multiprocessing import Event, Process


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.process = Process(target=serve, args=(self.stop_event,))

    def start(self):
        self.process.start()

    def stop(self, timeout):
        self.stop_event.set()
        self.process.join(timeout)
        by_itself = not self.process.is_alive()
        if not by_itself:
            self.process.kill()
            self.process.join()
        return by_itself
