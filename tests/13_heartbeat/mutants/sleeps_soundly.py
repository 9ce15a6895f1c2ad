"""Sleeps in a loop, and stop waits until it has woken up. Caught by: it_beats."""

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
        while not self.over:
            time.sleep(self.period)
            if not self.over:
                try:
                    self.beat()
                except Exception:
                    traceback.print_exc()
