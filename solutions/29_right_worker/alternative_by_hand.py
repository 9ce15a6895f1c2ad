"""Kata 29 by hand: workers that take numbered items off a queue, as processes and as threads."""

from collections.abc import Callable
from multiprocessing import get_context
from queue import SimpleQueue
from threading import Thread
from typing import Any

Call = Callable[..., object]


def map_cpu(function: Call, items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in processes, where it may compute; return the results in order."""
    spawned = get_context("spawn")  # forks nothing, whatever threads there are
    orders, replies = spawned.SimpleQueue(), spawned.SimpleQueue()
    crew = [spawned.Process(target=work, args=(function, orders, replies)) for _ in range(min(workers, len(items)))]
    for process in crew:
        process.start()
    # Pipes hold little: put the orders from here while nobody waits for room, one more for every reply.
    waiting = [*enumerate(items), *[None] * len(crew)]
    for _ in crew:
        orders.put(waiting.pop(0))
    outcomes = {}
    for _ in items:
        place, outcome = replies.get()
        outcomes[place] = outcome
        orders.put(waiting.pop(0))
    for process in crew:
        process.join()
    return in_order(outcomes)


def map_io(function: Call, items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in threads, where it may wait; return the results in order."""
    orders: SimpleQueue[Any] = SimpleQueue()
    replies: SimpleQueue[Any] = SimpleQueue()
    for order in [*enumerate(items), *[None] * workers]:
        orders.put(order)
    crew = [Thread(target=work, args=(function, orders, replies)) for _ in range(workers)]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    return in_order(dict(replies.get() for _ in items))


def work(function: Call, orders: Any, replies: Any) -> None:
    """What one of the crew does, until there are no more orders."""
    while (order := orders.get()) is not None:
        place, item = order
        try:
            outcome = (True, function(item))
        except Exception as error:
            outcome = (False, error)
        replies.put((place, outcome))


def in_order(outcomes: dict[int, tuple[bool, Any]]) -> list[object]:
    """The results by place, or the first error."""
    for place in sorted(outcomes):
        well, value = outcomes[place]
        if not well:
            raise value
    return [outcomes[place][1] for place in sorted(outcomes)]
