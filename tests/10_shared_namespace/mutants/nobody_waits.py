"""Does not wait for the processes. Caught by: a_process_for_each_list."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    with Manager() as manager:
        shared, lock = manager.dict(), manager.Lock()
        for words in word_lists:
            Process(target=count_words, args=(shared, lock, words)).start()
        return dict(shared)
