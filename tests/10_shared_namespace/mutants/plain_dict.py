"""Gives every process a plain dict, so each counts in a copy. Caught by: a_process_for_each_list."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    shared = {}
    with Manager() as manager:
        lock = manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
    return shared
