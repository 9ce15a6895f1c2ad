"""Beats before it has waited. Caught by: it_beats."""

import traceback
from threading import Event, Thread, current_thread


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat
        self.over = Event()
        self.thread = None

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

    def run(self, over):
        while not over.is_set():
            try:
                self.beat()
            except Exception:
                traceback.print_exc()
            over.wait(self.period)
