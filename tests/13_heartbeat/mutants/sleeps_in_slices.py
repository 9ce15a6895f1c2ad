"""Looks every tenth of a second whether it is over. Caught by: it_beats."""

import time
import traceback
from threading import Thread, current_thread


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat
        self.thread = None

    def start(self):
        if self.thread is None:
            self.over = False
            self.thread = Thread(target=self.run)
            self.thread.start()

    def stop(self):
        self.over = True
        if self.thread is not None and self.thread is not current_thread():
            self.thread.join()
            self.thread = None

    def run(self):
        due = time.monotonic() + self.period
        while not self.over:
            time.sleep(0.1)
            if time.monotonic() >= due and not self.over:
                due += self.period
                try:
                    self.beat()
                except Exception:
                    traceback.print_exc()
