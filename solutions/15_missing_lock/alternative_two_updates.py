"""Kata 15 with the lock taken twice: between adding and taking away others may come, for each reads anew."""

from threading import Lock, Thread

balance = 0
guard = Lock()


def add(amount: int) -> None:
    """One update: read, add, write, with nobody in between."""
    global balance
    guard.acquire()
    try:
        balance += amount
    finally:
        guard.release()


def change(amount: int) -> None:
    """Add `amount` to the global `balance`, then take it away again."""
    add(amount)
    add(-amount)


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
