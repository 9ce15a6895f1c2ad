"""A bounded semaphore released once too often."""
# right: 0
# wrong: raised ValueError: Semaphore released too many times in alice
import threading

door = threading.BoundedSemaphore(1)


def work():
    door.acquire()
    door.release()
    door.release()


def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return 0
