"""dict.setdefault decides which object all get."""
# right: true
import threading

cache = {}


def get(key, seen):
    seen.append(cache.setdefault(key, object()))


def main():
    seen = []
    threads = [threading.Thread(target=get, args=("a", seen)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen[0] is seen[1]
