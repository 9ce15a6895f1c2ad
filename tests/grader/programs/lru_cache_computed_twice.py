# right: true
# wrong: returned false
import functools
import threading

class Connection:
    pass

@functools.lru_cache(maxsize=None)
def connect():
    return Connection()

def main():
    got = []
    def use():
        got.append(connect())
    threads = [threading.Thread(target=use) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return got[0] is got[1]
