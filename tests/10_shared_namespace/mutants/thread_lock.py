"""A lock of threads for the whole file, which every process has for itself. Caught by: no_word_is_lost."""

from multiprocessing import Manager, Process
from threading import Lock

guard = Lock()


def count_words(shared, lock, words):
    for word in words:
        with guard:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)
