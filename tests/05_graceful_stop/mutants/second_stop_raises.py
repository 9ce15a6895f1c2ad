"""Closes the Process, and asks it again at the second stop. Caught by: asked_twice."""

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
        by_itself = self.process.exitcode is not None
        if not by_itself:
            self.process.kill()
            self.process.join()
        self.process.close()
        return by_itself
