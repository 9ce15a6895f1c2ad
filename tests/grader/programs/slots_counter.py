# right: 2
# wrong: returned 1
from threading import Thread

class Counter:
    __slots__ = ("value",)
    def __init__(self):
        self.value = 0
    def __iadd__(self, n):
        self.value = self.value + n
        return self

def main():
    c = Counter()
    def bump():
        nonlocal c
        c += 1
    ts = [Thread(target=bump) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return c.value
