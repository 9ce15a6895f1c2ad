# right: true
from functools import total_ordering
from threading import Thread, Lock
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
def main():
    best = [V(0)]; lock = Lock()
    def offer(n):
        with lock:
            if V(n) >= best[0]: best[0] = V(n)
    ts = [Thread(target=offer, args=(n,)) for n in (1, 2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return best[0] == V(2)
