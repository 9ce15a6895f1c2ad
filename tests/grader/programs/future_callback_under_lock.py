"""A callback takes a lock that is held where it is added: if the future is done already, it is called right there."""
# right: [3]
# wrong: deadlocked self-deadlock
import threading
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
results = []


def note(future):
    with lock:
        results.append(future.result())


def main():
    with ThreadPoolExecutor(1) as pool, lock:
        pool.submit(len, "abc").add_done_callback(note)
    return results
