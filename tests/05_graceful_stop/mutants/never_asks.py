"""Gives the child time, and does not tell it what for. Caught by: asked_first."""

from multiprocessing import Event, Process


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.process = Process(target=serve, args=(self.stop_event,))

    def start(self):
        self.process.start()

    def stop(self, timeout):
        self.process.join(timeout)
        by_itself = self.process.exitcode is not None
        if not by_itself:
            self.process.kill()
            self.process.join()
        return by_itself
