# right: 2
# wrong: returned 1
import functools, threading
steps = 0

def add(a, b):
    global steps
    steps += 1
    return a + b

def main():
    ts = [threading.Thread(target=functools.reduce, args=(add, [1, 2])) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return steps
