"""Ends a child that does not obey by SIGTERM, and waits. Caught by: killed_in_the_end, by deadline."""

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
            self.answer = self.process.exitcode is not None
            if not self.answer:
                self.process.terminate()
                self.process.join()
        return self.answer
