"""Gives every process the name of its first word, and an empty list has none. Caught by: lists_at_the_edges."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = [
            Process(target=count_words, args=(shared, lock, words), name=f"counts {words[0]}") for words in word_lists
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)
