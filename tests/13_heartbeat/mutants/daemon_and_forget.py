"""A daemon that nobody stops. Caught by: it_beats."""

import time
from threading import Thread


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat

    def start(self):
        Thread(target=self.run, daemon=True).start()

    def stop(self):
        self.thread = None

    def run(self):
        while True:
            time.sleep(self.period)
            self.beat()
