"""Keeps the processes by the words they count, so a list that comes twice counts once. Caught by: lists_at_the_edges."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = {tuple(words): Process(target=count_words, args=(shared, lock, words)) for words in word_lists}
        for process in processes.values():
            process.start()
        for process in processes.values():
            process.join()
        return dict(shared)
