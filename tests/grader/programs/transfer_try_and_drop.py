"""A try-lock that gives up drops the money."""
# right: [90, 110]
# wrong: returned [90, 100]
import threading

source, target = 100, 100
lock = threading.Lock()


def transfer():
    global source, target
    source -= 10
    if lock.acquire(blocking=False):
        target += 10
        lock.release()


def audit():
    with lock:
        return source + target


def main():
    threads = [threading.Thread(target=transfer), threading.Thread(target=audit)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [source, target]
