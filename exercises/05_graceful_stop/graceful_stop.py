"""Kata 05: a server in a process of its own, which is asked to stop before it is made to."""

from collections.abc import Callable
from multiprocessing import Process
from multiprocessing.synchronize import Event


class Server:
    """One child process that calls `serve(stop_event)`, from `start` until `stop`."""

    def __init__(self, serve: Callable[[Event], object]) -> None:
        """`serve` gets a `multiprocessing` event. It looks at it with `is_set` or waits for it with `wait`, and once
        the event is set it cleans up and returns; that is what is hoped for."""
        self.process = Process(target=serve)

    def start(self) -> None:
        """Start the child, which calls `serve(stop_event)` once, and return while it is at work. The event is not set.

        `start` is called once, before any `stop`.
        """
        # TODO: the child needs an event that both processes know, and it needs to be started

    def stop(self, timeout: float) -> bool:
        """End the child. True if it ended by itself, whatever its exit code; False if it had to be killed.

        - First ask: set the event. Then wait until the child has ended, but at most `timeout` seconds, 0 or more. If
          it is still there, kill it, in a way that it cannot ignore.
        - A child that ended by itself before it was asked has ended by itself, also for a `timeout` of 0.
        - When `stop` returns, the child has ended and been waited for: nothing of it is left, not even a zombie.
        - A second `stop` changes nothing, raises nothing, does not wait, and gives the answer of the first.
        """
        self.process.terminate()
        return True
