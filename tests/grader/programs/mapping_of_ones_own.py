# right: 1
# wrong: returned 2
from collections.abc import MutableMapping
from threading import Thread
class M(MutableMapping):
    def __init__(self): self.d = {}; self.made = 0
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v; self.made += 1
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
def main():
    m = M()
    ts = [Thread(target=m.setdefault, args=("k", n)) for n in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return m.made
