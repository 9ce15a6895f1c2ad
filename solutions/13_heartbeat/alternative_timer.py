"""Kata 13 with timers: each beats once, and sets the next one. An exception goes where a thread's exceptions go."""

from collections.abc import Callable
from threading import RLock, Timer, current_thread


class Run:
    """The beats from one start to the next stop."""

    def __init__(self, period: float, beat: Callable[[], object]) -> None:
        self.period = period
        self.beat = beat
        self.lock = RLock()
        self.over = False
        self.set_timer()

    def set_timer(self) -> None:
        """Set the timer of the next beat, unless it is over."""
        with self.lock:
            if not self.over:
                self.timer = Timer(self.period, self.fire)
                self.timer.start()

    def fire(self) -> None:
        """Beat; then, however that ended, set the next timer."""
        try:
            self.beat()
        finally:
            self.set_timer()

    def stop(self) -> None:
        """Cancel the timer that is set, and wait for its thread: it is the one that beats."""
        with self.lock:
            self.over = True
            timer = self.timer
        timer.cancel()
        if timer is not current_thread():
            timer.join()


class Heartbeat:
    """Calls `beat()` once each `period` seconds, each time in a new thread."""

    def __init__(self, period: float, beat: Callable[[], object]) -> None:
        self._period = period
        self._beat = beat
        self._run: Run | None = None

    def start(self) -> None:
        """Begin to beat, the first time one period from now."""
        if self._run is None or self._run.over:
            self.stop()
            self._run = Run(self._period, self._beat)

    def stop(self) -> None:
        """Beat no more: when this returns no beat is in progress, and none begins until the next start."""
        if self._run is not None:
            self._run.stop()
