# right: true
# wrong: returned false
from collections import UserDict
from threading import Thread

class Registry(UserDict):
    pass

def main():
    registry = Registry()
    got = []
    def use():
        got.append(registry.setdefault("printer", object()))
    threads = [Thread(target=use) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return got[0] is got[1]
