# right: 9
# wrong: raised AttributeError: 'Future' object has no attribute 'value'
import threading

class Future:
    def __init__(self):
        self._done = threading.Event()
    def set(self, value):
        self._done.set()
        self.value = value
    def get(self):
        self._done.wait()
        return self.value

def main():
    f = Future()
    t = threading.Thread(target=f.set, args=(9,))
    t.start()
    try:
        return f.get()
    finally:
        t.join()
