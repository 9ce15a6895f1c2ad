"""The count of readers is kept without a lock."""
# right: 0
# wrong: returned 1 | returned -1
import threading

readers = 0
writing = threading.Lock()


def read():
    global readers
    readers += 1
    if readers == 1:
        writing.acquire()
    readers -= 1
    if readers == 0 and writing.locked():
        writing.release()


def main():
    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return readers
