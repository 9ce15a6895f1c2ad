"""Kata 05 by looking again and again: patience is a clock, and a child that is terminated gets one more chance."""

import time
from collections.abc import Callable
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType

MOMENT = 0.005  # seconds between two looks
LAST_CHANCE = 0.1  # seconds that a child has to obey SIGTERM


class Server(Process):
    """One child process that calls `serve(stop_event)`, from `start` until `stop`."""

    answer: bool

    def __init__(self, serve: Callable[[EventType], object]) -> None:
        super().__init__()
        self.serve = serve
        self.stop_event = Event()

    def run(self) -> None:
        self.serve(self.stop_event)

    def stop(self, timeout: float) -> bool:
        """End the child. True if it ended by itself, whatever its exit code; False if it had to be killed."""
        if not hasattr(self, "answer"):
            self.stop_event.set()
            self.answer = self.ends_within(timeout)
            if not self.answer:
                self.terminate()  # it may have a handler that tidies up at least a little
                self.ends_within(LAST_CHANCE)
                self.kill()  # to no effect if it has ended
                self.ends_within(float("inf"))
        return self.answer

    def ends_within(self, seconds: float) -> bool:
        """Whether the child ends before that time is over. Looking reaps it, if it has."""
        until = time.monotonic() + seconds
        while self.is_alive():
            if time.monotonic() >= until:
                return False
            time.sleep(MOMENT)
        return True
