"""Kata 13: something that has to be done again and again, until somebody says stop."""

import time
from collections.abc import Callable
from threading import Thread


class Heartbeat:
    """Calls `beat()` once each `period` seconds (an int or a float above 0), in a thread of its own.

    `start` and `stop` are called by one thread at a time; only `stop` may also be called from inside `beat`, whenever
    it likes. An Exception in `beat` is reported (to `threading.excepthook`, to a log, or as a traceback on the
    standard error stream), and the beats go on.
    """

    def __init__(self, period: float, beat: Callable[[], object]) -> None:
        self._period = period
        self._beat = beat

    def start(self) -> None:
        """Begin to beat, the first time one period from now, and return at once.

        To start what has been started is harmless: there is still one beat a period. It may be started again after
        it was stopped, any number of times; the first beat then comes one period after that start.
        """
        Thread(target=self._run, daemon=True).start()

    def stop(self) -> None:
        """Beat no more: when this returns no beat is in progress, and none begins until the next start.

        - A beat in progress is waited for; otherwise this returns at once, however long the period is. It makes no
          beat come earlier than it was due.
        - Called from inside `beat` it does not wait for that beat, of course, and no other one follows.
        - To stop what was never started, or has been stopped, is harmless.
        """
        # TODO

    def _run(self) -> None:
        while True:  # TODO: how does this loop learn that it is over, while it sleeps?
            time.sleep(self._period)
            self._beat()
