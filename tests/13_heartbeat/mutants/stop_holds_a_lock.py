"""Joins while it holds a lock that a stop from inside needs. Caught by: stop_from_inside."""

import traceback
from threading import Event, RLock, Thread, current_thread


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat
        self.lock = RLock()
        self.over = Event()
        self.thread = None

    def start(self):
        with self.lock:
            if self.thread is None or self.over.is_set():
                self.over = Event()
                self.thread = Thread(target=self.run, args=(self.over,))
                self.thread.start()

    def stop(self):
        with self.lock:
            self.over.set()
            if self.thread is not None and self.thread is not current_thread():
                self.thread.join()

    def run(self, over):
        while not over.wait(self.period):
            try:
                self.beat()
            except Exception:
                traceback.print_exc()
