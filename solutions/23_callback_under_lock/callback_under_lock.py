"""Kata 23: an event bus that holds no lock while it calls people."""

from collections.abc import Callable
from threading import Lock


class _Subscription:
    """One callback on one bus; an object of its own, so that equal callbacks are not mixed up."""

    def __init__(self, callback: Callable[[object], object]) -> None:
        self.callback = callback
        self.over = False


class EventBus:
    """Subscribers, who are called with each event that is published."""

    def __init__(self) -> None:
        self._lock = Lock()  # guards the list, and nothing else: no callback ever runs under it
        self._subscriptions: list[_Subscription] = []

    def subscribe(self, callback: Callable[[object], object]) -> Callable[[], None]:
        """From now on, call `callback(event)` for each event. Returns a function that ends this subscription."""
        subscription = _Subscription(callback)
        with self._lock:
            self._subscriptions.append(subscription)

        def unsubscribe() -> None:
            with self._lock:
                if not subscription.over:
                    subscription.over = True  # for those who are publishing now: they have a copy of the list
                    self._subscriptions.remove(subscription)  # compares by identity

        return unsubscribe

    def publish(self, event: object) -> None:
        """Call every subscriber with `event`, in the order in which they subscribed; then raise one of their errors."""
        with self._lock:
            subscriptions = list(self._subscriptions)  # a copy, because the list may change while we call
        errors = []
        for subscription in subscriptions:
            if subscription.over:  # asked at the last moment before each call
                continue
            try:
                subscription.callback(event)
            except Exception as error:
                errors.append(error)
        if errors:
            raise errors[0]
