# right: [1, 2] | [2, 1]
# wrong: returned [2, 2]
import threading
a, b = 1, 2

def swap():
    global a, b
    a, b = b, a

def main():
    ts = [threading.Thread(target=swap) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return [a, b]
