"""Leaves a sleeper behind that looks when it wakes up. Caught by: no_beat_after_stop."""

import time
import traceback
from threading import Thread


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat
        self.over = True

    def start(self):
        if self.over:
            self.over = False
            Thread(target=self.run, daemon=True).start()

    def stop(self):
        self.over = True

    def run(self):
        while True:
            time.sleep(self.period)
            if self.over:
                return
            try:
                self.beat()
            except Exception:
                traceback.print_exc()
