# right: [0, 1, 2, 3]
from threading import Thread, Lock
class Safe:
    def __init__(self, it): self.it = it; self.lock = Lock()
    def __iter__(self): return self
    def __next__(self):
        with self.lock:
            return next(self.it)
def numbers():
    for n in range(4):
        yield n
def main():
    s = Safe(numbers()); out = []
    def work():
        for n in s: out.append(n)
    ts = [Thread(target=work) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return sorted(out)
