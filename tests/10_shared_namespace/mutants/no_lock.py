"""Reads and writes without the lock. Caught by: no_word_is_lost."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
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
