"""Takes a copy of the dict first, and sends it back under the lock. Caught by: no_word_is_lost."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    counts = dict(shared.items())
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    with lock:
        shared.update(counts)


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)
