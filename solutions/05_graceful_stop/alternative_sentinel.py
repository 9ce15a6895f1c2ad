"""Kata 05 with a sentinel and close: wait as for any other connection, and give the Process back when it is done."""

from collections.abc import Callable
from functools import cached_property
from multiprocessing import connection, get_context
from typing import Any

context = get_context("spawn")


class Server:
    """One child process that calls `serve(stop_event)`, from `start` until `stop`."""

    def __init__(self, serve: Callable[[Any], object]) -> None:
        self.serve = serve

    def start(self) -> None:
        self.stop_event = context.Event()
        self.process = context.Process(target=self.serve, args=(self.stop_event,))
        self.process.start()

    def stop(self, timeout: float) -> bool:
        """End the child. True if it ended by itself, whatever its exit code; False if it had to be killed."""
        self.timeout = timeout
        return self.ended_by_itself

    @cached_property
    def ended_by_itself(self) -> bool:
        """Found out once, when it is asked for the first time."""
        self.stop_event.set()
        obeyed = bool(connection.wait([self.process.sentinel], self.timeout))
        if not obeyed:
            self.process.kill()
        self.process.join()
        self.process.close()
        return obeyed
