"""Kata 10: several processes count words into one dictionary, which lives in a process of its own."""

from multiprocessing import Manager, Process
from typing import Any


def count_words(shared: Any, lock: Any, words: list[str]) -> None:
    """Count `words` into the manager's dict `shared`, which others change under the same `lock`."""
    for word in words:
        with lock:  # two trips to the manager, and nobody else's in between
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists: list[list[str]]) -> dict[str, int]:
    """Count the words of all lists, a process for each list, and return how often each word stands there."""
    with Manager() as manager:  # a process; it ends with the block, and the dict with it
        shared = manager.dict()
        lock = manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)  # a copy to take along, made while the manager still answers
