# right: 2
# wrong: returned 1
import threading
from array import array

def main():
    a = array("i", [0])
    def work():
        a[0] += 1
    ts = [threading.Thread(target=work) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return a[0]
