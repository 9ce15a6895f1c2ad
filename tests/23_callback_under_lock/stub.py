"""Kata 23: an event bus that holds no lock while it calls people."""

from collections.abc import Callable
from threading import Lock


class EventBus:
    """Subscribers, who are called with each event that is published. Any number of threads use one bus at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._callbacks: list[Callable[[object], object]] = []

    def subscribe(self, callback: Callable[[object], object]) -> Callable[[], None]:
        """From now on, call `callback(event)` for each event. Returns a function without arguments, `unsubscribe`.

        - Each subscription stands for itself: who subscribes twice is called twice for an event. So it is, too, with
          callbacks that are equal, and with callbacks that cannot be hashed.
        - After its `unsubscribe()` has returned, this subscription is over. No call of it is made that has not begun
          by then: not by a later `publish`, and not by one under way, not even if it is under way in the same thread.
          (A call in another thread that begins at the very moment in which `unsubscribe` is at work is allowed.)
        - To call `unsubscribe` again is harmless, and does nothing to any other subscription.
        """
        with self._lock:
            self._callbacks.append(callback)
        # TODO: and how does this subscription, and no other one, come to an end?
        return lambda: None

    def publish(self, event: object) -> None:
        """Call every subscriber with `event`, one after the other, in the order in which they subscribed.

        - If callbacks raise an Exception, all the others are called nevertheless; then one of these exceptions is
          raised, as it is.
        - A callback may use the bus. It may also wait for another thread that uses the bus, in whatever way.
        - Who subscribes while an event is being published may be called with this event already, or not.
        """
        with self._lock:
            for callback in self._callbacks:
                callback(event)  # TODO: who may have to wait now, and what if this one raises?
