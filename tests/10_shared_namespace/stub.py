"""Kata 10: several processes count words into one dictionary, which lives in a process of its own."""

from multiprocessing import Lock, Process
from typing import Any


def count_words(shared: Any, lock: Any, words: list[str]) -> None:
    """Count `words` into `shared`: each word in it adds 1 to `shared[word]`, an int; a new word begins at 0.

    - `shared` is a manager's dict. It may hold counts already: those of other words stay as they are.
    - `lock` is a lock of `multiprocessing` or of a manager. Several processes may call this at the same time with the
      same dict and the same lock: in whatever order their steps come, not one word is lost.
    - Whether the lock is held for each word or for all of them is up to you. At the end it is free.
    """
    for word in words:
        shared.setdefault(word, []).append(word)


def tally(word_lists: list[list[str]]) -> dict[str, int]:
    """Count the words of all lists, a process for each list, and return how often each word stands there.

    - Each process calls `count_words` once, with its own list; all of them with the same dict and the same lock. The
      dict is one of a `multiprocessing` Manager, and there is one Manager.
    - What comes back is a plain `dict` of plain numbers, every word exactly as it was given. Without lists or without
      words it is empty, and every call begins anew.
    - When `tally` returns, the processes and the Manager have ended, and none is left, not even as a zombie.
    """
    shared: dict[str, int] = {}
    lock = Lock()
    processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    # TODO: everybody has counted, each in a copy; who keeps the one dictionary, and how long does it live?
    return shared
