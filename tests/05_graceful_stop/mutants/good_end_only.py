"""Takes an exit code other than 0 for a kill. Caught by: ended_before."""

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
            self.answer = self.process.exitcode == 0
        return self.answer
