"""Changes a list inside the proxy, which is only a copy of it. Caught by: it_counts."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        with lock:
            counts = shared.setdefault("counts", {})
            counts[word] = counts.get(word, 0) + 1


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(shared)
