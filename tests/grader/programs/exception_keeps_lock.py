"""Without finally, an exception keeps the lock."""
# right: "ok"
# wrong: deadlocked bob waits for a Lock that alice holds, who has ended
# switches: 0
import threading

lock = threading.Lock()


def record(amount):
    lock.acquire()
    if amount < 0:
        raise ValueError(amount)
    lock.release()


def safely(amount):
    try:
        record(amount)
    except ValueError:
        pass


def main():
    threads = [threading.Thread(target=safely, args=(amount,)) for amount in (-1, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return "ok"
