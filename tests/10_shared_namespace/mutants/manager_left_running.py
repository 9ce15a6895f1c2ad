"""One manager for all calls, which nobody ends. Caught by: a_process_for_each_list."""

from multiprocessing import Manager, Process

manager = None


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def tally(word_lists):
    global manager
    if manager is None:
        manager = Manager()
    shared, lock = manager.dict(), manager.Lock()
    processes = [Process(target=count_words, args=(shared, lock, words)) for words in word_lists]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return dict(shared)
