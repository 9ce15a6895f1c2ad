# right: 2
import threading

class Atomic:
    def __init__(self):
        self.v = 0
        self._l = threading.Lock()
    def cas(self, old, new):
        with self._l:
            if self.v != old:
                return False
            self.v = new
            return True

def main():
    a = Atomic()
    def inc():
        while not a.cas(old := a.v, old + 1):
            pass
    ts = [threading.Thread(target=inc) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return a.v
