"""Asks, and leaves the rest to the daemon's end. Caught by: asked_first."""

from multiprocessing import Event, Process


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.process = Process(target=serve, args=(self.stop_event,), daemon=True)

    def start(self):
        self.process.start()

    def stop(self, timeout):
        self.stop_event.set()
        return True
