"""Sleeps through the first period, and only later ones can be cut short. Caught by: stop_does_not_wait."""

import time
import traceback
from threading import Event, Thread, current_thread


class Heartbeat:
    def __init__(self, period, beat):
        self._period = period
        self._beat = beat
        self._over = Event()
        self._thread = None

    def start(self):
        if self._thread is not None and not self._over.is_set():
            return
        self.stop()
        self._over = Event()
        self._thread = Thread(target=self._run, args=(self._over,))
        self._thread.start()

    def stop(self):
        self._over.set()
        if self._thread is not None and self._thread is not current_thread():
            self._thread.join()

    def _run(self, over):
        time.sleep(self._period)
        while not over.is_set():
            try:
                self._beat()
            except Exception:
                traceback.print_exc()
            over.wait(self._period)
