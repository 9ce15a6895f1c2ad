# right: 3
import functools, threading

def synchronized(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        with self._lock:
            return method(self, *args)
    return wrapper

class Stack:
    def __init__(self):
        self._lock = threading.RLock()
        self.top = 0
    @synchronized
    def push(self, n):
        self.top = self.peek() + n
    @synchronized
    def peek(self):
        return self.top

def main():
    s = Stack()
    ts = [threading.Thread(target=s.push, args=(n,)) for n in (1, 2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return s.peek()
