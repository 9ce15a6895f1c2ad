"""Kata 10 with `spawn`, a lock of `multiprocessing`, and a manager that is started and ended by hand."""

from multiprocessing import get_context
from multiprocessing.managers import SyncManager
from multiprocessing.process import BaseProcess
from typing import Any


def count_words(shared: Any, lock: Any, words: list[str]) -> None:
    """Count `words` into the manager's dict `shared`, which others change under the same `lock`."""
    with lock:
        for word in words:
            if word not in shared:
                shared[word] = 0
            shared[word] += 1


def tally(word_lists: list[list[str]]) -> dict[str, int]:
    """Count the words of all lists, a process for each list, and return how often each word stands there."""
    spawned = get_context("spawn")
    manager = SyncManager(ctx=spawned)
    manager.start()
    try:
        shared, lock = manager.dict(), spawned.Lock()
        processes: list[BaseProcess] = []
        for words in word_lists:
            processes.append(spawned.Process(target=count_words, args=(shared, lock, words)))
            processes[-1].start()
        for process in processes:
            process.join()
        return {word: shared[word] for word in shared}
    finally:
        manager.shutdown()
