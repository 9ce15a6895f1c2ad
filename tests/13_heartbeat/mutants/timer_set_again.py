"""Cancels the timer that is set, and a beat in progress sets the next one. Caught by: no_beat_after_stop."""

from threading import Timer


class Heartbeat:
    def __init__(self, period, beat):
        self.period = period
        self.beat = beat
        self.timer = None

    def start(self):
        if self.timer is None:
            self.set_timer()

    def stop(self):
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None

    def set_timer(self):
        self.timer = Timer(self.period, self.fire)
        self.timer.start()

    def fire(self):
        try:
            self.beat()
        finally:
            self.set_timer()
