"""Two threads join each other."""
# right: 0
# wrong: deadlocked alice waits for bob, bob waits for alice
import threading

threads = []
ready = threading.Event()


def work(other):
    ready.wait()
    threads[other].join()


def main():
    threads.append(threading.Thread(target=work, args=(1,)))
    threads.append(threading.Thread(target=work, args=(0,)))
    for thread in threads:
        thread.start()
    ready.set()
    for thread in threads:
        thread.join()
    return 0
