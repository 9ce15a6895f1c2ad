"""Keeps the exception for the one who calls stop. Caught by: errors_are_reported."""

from threading import Event, Thread, current_thread


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat
        self.over = Event()
        self.thread = None
        self.error = None

    def start(self):
        if self.thread is not None and not self.over.is_set():
            return
        self.stop()
        self.over = Event()
        self.thread = Thread(target=self.run, args=(self.over,))
        self.thread.start()

    def stop(self):
        self.over.set()
        if self.thread is not None and self.thread is not current_thread():
            self.thread.join()
        if self.error is not None:
            raise self.error

    def run(self, over):
        while not over.wait(self.period):
            try:
                self.beat()
            except Exception as error:
                self.error = error
