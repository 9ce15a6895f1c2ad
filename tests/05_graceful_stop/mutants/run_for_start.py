"""Calls run() where start() belongs. Caught by: serves_beside_you."""

from multiprocessing import Event, Process


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.process = Process(target=serve, args=(self.stop_event,))

    def start(self):
        self.process.run()

    def stop(self, timeout):
        self.stop_event.set()
        return True
