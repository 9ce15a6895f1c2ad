"""Threads in the place of processes. Caught by: a_process_for_each_list."""

from multiprocessing import Manager
from threading import Thread


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        threads = [Thread(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return dict(shared)
