"""A semaphore of zero as a signal."""
# right: [1, 2]
import threading

seen = []
signal = threading.Semaphore(0)


def second():
    signal.acquire()
    seen.append(2)


def first():
    seen.append(1)
    signal.release()


def main():
    threads = [threading.Thread(target=second), threading.Thread(target=first)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen
