"""Kata 04: a process that is asked to end by SIGTERM, and finishes what it has in hand."""

import signal
from collections.abc import Callable, Iterable
from typing import Any


def serve(items: Iterable[Any], handle: Callable[[Any], object]) -> int:
    """Call `handle(item)` for each of `items`, one after the other, until this process receives SIGTERM.

    Returns how many items were handled. `serve` is called in the main thread, and may be called again afterwards.

    - `items` is any iterable: a list, a generator, one that never ends. Items are taken one at a time, when their turn
      comes.
    - When SIGTERM arrives, the item in hand is handled to its end, and no further one is taken. An item that is being
      fetched at that moment may be handled or dropped. Only those that were handled are counted.
    - A second SIGTERM, or a third, changes nothing.
    - Afterwards SIGTERM does what it did before: what handles it is the same, and so is the thread's signal mask.
    - What `handle` raises goes on to the caller as it is; SIGTERM is as it was before then, too.
    """

    def stop(number: int, frame: object) -> None:
        raise SystemExit  # right in the middle of `handle`?

    signal.signal(signal.SIGTERM, stop)
    for item in items:
        handle(item)
    # TODO: whom does the handler interrupt, who counts, and what does SIGTERM do when you are gone?
    return 0
