"""Kata 05 with fork, a pidfd and waitpid: what a Process does on Linux, by hand, and the exit status as the judge."""

import os
import select
import signal
import traceback
from collections.abc import Callable
from multiprocessing import Event
from multiprocessing.synchronize import Event as EventType


class Server:
    """One child process that calls `serve(stop_event)`, from `start` until `stop`."""

    def __init__(self, serve: Callable[[EventType], object]) -> None:
        self.serve = serve
        self.stop_event = Event()
        self.answers: list[bool] = []

    def start(self) -> None:
        self.pid = os.fork()
        if self.pid == 0:
            code = 1
            try:
                self.serve(self.stop_event)
                code = 0
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(code)

    def stop(self, timeout: float) -> bool:
        """End the child. True if it ended by itself, whatever its exit code; False if it had to be killed."""
        if not self.answers:
            self.stop_event.set()
            self.answers.append(self.ends_within(timeout))
            if not self.answers[0]:
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        return self.answers[0]

    def ends_within(self, seconds: float) -> bool:
        """Whether the child ends before that time is over: then its pidfd is ready."""
        descriptor = os.pidfd_open(self.pid)
        try:
            ready, _, _ = select.select([descriptor], [], [], seconds)
            return bool(ready)
        finally:
            os.close(descriptor)
