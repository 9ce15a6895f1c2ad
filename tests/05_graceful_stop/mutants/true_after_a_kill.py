"""Looks whether the child has ended after it has killed it. Caught by: killed_in_the_end."""

from multiprocessing import Event, Process


class Server:
    def __init__(self, serve):
        self.stop_event = Event()
        self.process = Process(target=serve, args=(self.stop_event,))

    def start(self):
        self.process.start()

    answer = None

    def stop(self, timeout):
        if self.answer is None:
            self.stop_event.set()
            self.process.join(timeout)
            if self.process.is_alive():
                self.process.kill()
                self.process.join()
            self.answer = not self.process.is_alive()
        return self.answer
