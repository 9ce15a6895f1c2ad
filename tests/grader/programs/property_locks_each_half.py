# right: 3
# wrong: returned 1 | returned 2
from threading import Lock, Thread

class Tank:
    def __init__(self):
        self._lock = Lock()
        self._level = 0
    @property
    def level(self):
        with self._lock:
            return self._level
    @level.setter
    def level(self, value):
        with self._lock:
            self._level = value

def main():
    tank = Tank()
    def fill(n):
        tank.level += n
    ts = [Thread(target=fill, args=(n,)) for n in (1, 2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return tank.level
