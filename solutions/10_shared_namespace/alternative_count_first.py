"""Kata 10 with the counting done at home: only the sums travel, under the lock once for the whole list."""

from collections import Counter
from contextlib import ExitStack
from multiprocessing import Manager, Process
from typing import Any


def count_words(shared: Any, lock: Any, words: list[str]) -> None:
    """Count `words` into the manager's dict `shared`, which others change under the same `lock`."""
    sums = Counter(words)
    lock.acquire()
    try:
        before = shared.copy()  # one trip for all numbers
        shared.update({word: before.get(word, 0) + number for word, number in sums.items()})  # one trip back
    finally:
        lock.release()


def tally(word_lists: list[list[str]]) -> dict[str, int]:
    """Count the words of all lists, a process for each list, and return how often each word stands there."""
    with Manager() as manager:
        shared, lock = manager.dict(), manager.RLock()
        with ExitStack() as ending:
            for words in word_lists:
                process = Process(target=count_words, args=(shared, lock, words))
                process.start()
                ending.callback(process.join)
        return shared.copy()
