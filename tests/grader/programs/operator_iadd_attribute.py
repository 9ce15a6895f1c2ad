# right: 2
# wrong: returned 1
import operator
import threading as t

class C:
    n = 0

def work():
    C.n = operator.iadd(C.n, 1)

def main():
    ts = [t.Thread(target=work) for _ in range(2)]
    for x in ts: x.start()
    for x in ts: x.join()
    return C.n
