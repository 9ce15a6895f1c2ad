"""Beats while it holds the lock that stop takes. Caught by: stop_from_inside."""

import traceback
from threading import Condition, Lock, Thread


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat
        self.number = 0
        self.beating = False
        self.changed = Condition(Lock())

    def start(self):
        with self.changed:
            if not self.beating:
                self.beating = True
                self.number += 1
                Thread(target=self.run, args=(self.number,)).start()

    def stop(self):
        with self.changed:
            self.beating = False
            self.number += 1
            self.changed.notify_all()

    def run(self, number):
        with self.changed:
            while not self.changed.wait_for(lambda: self.number != number, self.period):
                try:
                    self.beat()
                except Exception:
                    traceback.print_exc()
