"""Kata 15 with a token in a queue: whoever has taken the only one may change the balance, and puts it back."""

from queue import SimpleQueue
from threading import Thread

balance = 0
tokens: SimpleQueue[str] = SimpleQueue()
tokens.put("pen")  # there is one pen, so there is one writer


def change(amount: int) -> None:
    """Add `amount` to the global `balance`, then take it away again."""
    global balance
    pen = tokens.get()  # waits for the one who has it
    try:
        balance += amount
        balance -= amount
    finally:
        tokens.put(pen)


def task(amount: int, times: int) -> None:
    """Call `change(amount)` as often as `times` says."""
    for _ in range(times):
        change(amount)


def run(amounts: list[int], times: int) -> int:
    """Do `task(amount, times)` for each of `amounts` in a thread of its own, all together; return `balance`."""
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
