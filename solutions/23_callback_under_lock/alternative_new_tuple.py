"""Kata 23 with a tuple that is never changed: a subscriber more or less means a new one, so readers need no lock."""

from collections.abc import Callable
from threading import Lock

Subscription = list[Callable[[object], object]]  # holds one callback, or nothing when it is over


class EventBus:
    """Subscribers, who are called with each event that is published."""

    def __init__(self) -> None:
        self._writing = Lock()  # two who make a new tuple from the old one must not do so at the same time
        self._subscriptions: tuple[Subscription, ...] = ()

    def subscribe(self, callback: Callable[[object], object]) -> Callable[[], None]:
        """From now on, call `callback(event)` for each event. Returns a function that ends this subscription."""
        mine: Subscription = [callback]
        with self._writing:
            self._subscriptions += (mine,)

        def unsubscribe() -> None:
            mine.clear()  # at once, for those who hold an old tuple
            with self._writing:
                self._subscriptions = tuple(other for other in self._subscriptions if other is not mine)

        return unsubscribe

    def publish(self, event: object) -> None:
        """Call every subscriber with `event`, in the order in which they subscribed; then raise one of their errors."""
        failure: Exception | None = None
        for subscription in self._subscriptions:  # this very tuple, whatever the attribute refers to by then
            for callback in tuple(subscription):
                try:
                    callback(event)
                except Exception as error:
                    failure = failure or error
        if failure is not None:
            raise failure
