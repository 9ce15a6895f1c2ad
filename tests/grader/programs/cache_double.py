"""Two threads miss the cache at once: the factory runs twice."""
# right: 1
# wrong: returned 2
# switches: 1
import threading

calls = []
cache = {}


def get(key):
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
