"""Kata 05: a server in a process of its own, which is asked to stop before it is made to."""

from collections.abc import Callable
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType


class Server:
    """One child process that calls `serve(stop_event)`, from `start` until `stop`."""

    def __init__(self, serve: Callable[[EventType], object]) -> None:
        self.stop_event = Event()  # of multiprocessing: one of threading would be another one in each process
        self.process = Process(target=serve, args=(self.stop_event,))
        self.ended_by_itself: bool | None = None  # not known yet

    def start(self) -> None:
        self.process.start()

    def stop(self, timeout: float) -> bool:
        """End the child. True if it ended by itself, whatever its exit code; False if it had to be killed."""
        if self.ended_by_itself is None:
            self.stop_event.set()
            self.process.join(timeout)  # comes back early if the child ends; 0 is only a look
            self.ended_by_itself = self.process.exitcode is not None  # asked before the kill: after it, all have one
            if not self.ended_by_itself:
                self.process.kill()  # SIGKILL, not SIGTERM: this one cannot be ignored
                self.process.join()  # now it ends for certain, and no zombie stays
        return self.ended_by_itself
