"""Every worker starts a manager of its own, and nobody sees its dict. Caught by: a_process_for_each_list."""

from multiprocessing import Manager, Process


def count_words(shared, lock, words):
    for word in words:
        with lock:
            shared[word] = shared.get(word, 0) + 1


def work(words):
    with Manager() as manager:
        count_words(manager.dict(), manager.Lock(), words)


def tally(word_lists):
    processes = [Process(target=work, args=(words,)) for words in word_lists]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return {}
