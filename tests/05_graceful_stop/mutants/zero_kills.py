"""Kills for a timeout of 0 without a look. Caught by: ended_before."""

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
            if timeout > 0:
                self.process.join(timeout)
            self.answer = timeout > 0 and self.process.exitcode is not None
            if not self.answer:
                self.process.kill()
                self.process.join()
        return self.answer
