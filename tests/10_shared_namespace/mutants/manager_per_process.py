"""Starts a manager for each process and adds up their dicts. Caught by: a_process_for_each_list."""

from collections import Counter
from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    total = Counter()
    for words in word_lists:
        with Manager() as manager:
            shared = manager.dict()
            process = Process(target=count_words, args=(shared, manager.Lock(), words))
            process.start()
            process.join()
            total.update(shared.copy())
    return dict(total)
