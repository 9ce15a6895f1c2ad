"""Kata 13: something that has to be done again and again, until somebody says stop."""

import traceback
from collections.abc import Callable
from threading import Event, Thread, current_thread


class Heartbeat:
    """Calls `beat()` once each `period` seconds, in a thread of its own."""

    def __init__(self, period: float, beat: Callable[[], object]) -> None:
        self._period = period
        self._beat = beat
        self._over = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to beat, the first time one period from now."""
        if self._thread is not None and not self._over.is_set():
            return  # it is beating
        self.stop()  # if a beat has called stop, this waits for the end of that beat
        self._over = Event()  # a new one: an old thread must not take this start for its own
        self._thread = Thread(target=self._run, args=(self._over,))
        self._thread.start()

    def stop(self) -> None:
        """Beat no more: when this returns no beat is in progress, and none begins until the next start."""
        self._over.set()
        if self._thread is not None and self._thread is not current_thread():  # a beat can't wait for its own end
            self._thread.join()

    def _run(self, over: Event) -> None:
        while not over.wait(self._period):  # False: the time was up; True: it is over
            try:
                self._beat()
            except Exception:
                traceback.print_exc()  # somebody should know, and the next beat is due all the same
