# right: 1
from functools import cached_property
from threading import Thread, Lock
class S:
    def __init__(self): self.n = 0; self.lock = Lock()
    @cached_property
    def raw(self):
        self.n += 1
        return object()
    def get(self):
        with self.lock:
            return self.raw
def main():
    s = S()
    ts = [Thread(target=s.get) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return s.n
