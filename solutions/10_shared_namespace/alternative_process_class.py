"""Kata 10 with a Process that knows its list, and a dict that takes a new word under the lock first."""

from multiprocessing import Manager, Process
from typing import Any


class Reader(Process):
    """Reads one list and counts."""

    def __init__(self, shared: Any, lock: Any, words: list[str]) -> None:
        super().__init__(daemon=True)
        self.order = (shared, lock, words)

    def run(self) -> None:
        count_words(*self.order)


def count_words(shared: Any, lock: Any, words: list[str]) -> None:
    """Count `words` into the manager's dict `shared`, which others change under the same `lock`."""
    for word in sorted(words):
        with lock:
            number = shared.setdefault(word, 0)
            shared.update([(word, number + 1)])


def tally(word_lists: list[list[str]]) -> dict[str, int]:
    """Count the words of all lists, a process for each list, and return how often each word stands there."""
    manager = Manager()  # it ends when nobody refers to it any more: when this function is left
    shared, lock = manager.dict(), manager.Lock()
    readers = [Reader(shared, lock, words) for words in word_lists]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    counts: dict[str, int] = dict(shared.items())
    return counts
