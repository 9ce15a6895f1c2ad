"""Asks, and kills before the child has had a moment. Caught by: asked_first."""

from multiprocessing import Event, Process


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.process = Process(target=serve, args=(self.stop_event,))

    def start(self):
        self.process.start()

    def stop(self, timeout):
        self.stop_event.set()
        by_itself = not self.process.is_alive()
        self.process.kill()
        self.process.join()
        return by_itself
