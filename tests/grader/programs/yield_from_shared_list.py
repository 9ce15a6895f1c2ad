# right: ["a", "b"] | ["a", "b", "c"]
# wrong: raised RuntimeError: dictionary changed size during iteration
import threading
names = {"a": 1, "b": 2}

def walk():
    yield from names

def main():
    t = threading.Thread(target=names.__setitem__, args=("c", 3))
    t.start()
    out = list(walk())
    t.join()
    return out
