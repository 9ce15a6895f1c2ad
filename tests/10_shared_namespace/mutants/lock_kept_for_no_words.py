"""Gives the lock back after the last word, so never where there is none. Caught by: it_counts."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    lock.acquire()
    for place, word in enumerate(words, 1):
        shared[word] = shared.get(word, 0) + 1
        if place == len(words):
            lock.release()


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)
