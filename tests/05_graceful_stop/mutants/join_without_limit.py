"""Waits for the child as long as it likes. Caught by: killed_in_the_end."""

from multiprocessing import Event, Process


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.process = Process(target=serve, args=(self.stop_event,))

    def start(self):
        self.process.start()

    def stop(self, timeout):
        self.stop_event.set()
        self.process.join()
        return True
