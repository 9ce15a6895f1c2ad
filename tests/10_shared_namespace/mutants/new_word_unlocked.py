"""Looks whether a word is new before it takes the lock. Caught by: no_word_is_lost."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        if word not in shared:
            shared[word] = 0
        with lock:
            shared[word] += 1


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)
