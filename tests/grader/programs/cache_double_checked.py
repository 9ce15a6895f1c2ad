"""Checked, locked, checked again."""
# right: 1
import threading

calls = []
cache = {}
lock = threading.Lock()


def get(key):
    if key not in cache:
        with lock:
            if key not in cache:
                calls.append(key)
                cache[key] = key * 2
    return cache[key]


def main():
    threads = [threading.Thread(target=get, args=(3,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(calls)
