"""Sends its own counts, over those that were there. Caught by: it_counts."""

from collections import Counter
from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    with lock:
        shared.update(Counter(words))


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)
