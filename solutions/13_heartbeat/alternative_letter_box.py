"""Kata 13 with a letter box: the thread waits for a letter, and beats each time when none has come for a period."""

import logging
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread, current_thread


class Heartbeat:
    """Calls `beat()` once each `period` seconds, in a thread of its own."""

    def __init__(self, period: float, beat: Callable[[], object]) -> None:
        self._period = period
        self._beat = beat
        self._thread = Thread()
        self._box: SimpleQueue[str] | None = None  # None: nobody waits for a letter

    def start(self) -> None:
        """Begin to beat, the first time one period from now."""
        if self._box is None:
            self._box = SimpleQueue()
            self._thread = Thread(target=self._run, args=(self._box,), name="heart")
            self._thread.start()

    def stop(self) -> None:
        """Beat no more: when this returns no beat is in progress, and none begins until the next start."""
        box, thread, self._box = self._box, self._thread, None
        if box is not None:
            box.put("it is over")
        if thread.ident is not None and thread is not current_thread():
            thread.join()

    def _run(self, box: SimpleQueue[str]) -> None:
        while True:
            try:
                box.get(timeout=self._period)
                return
            except Empty:
                self._beat_once()

    def _beat_once(self) -> None:
        try:
            self._beat()
        except Exception:
            logging.getLogger(__name__).exception("a beat failed")
