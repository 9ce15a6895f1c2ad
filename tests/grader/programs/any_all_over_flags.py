# right: true
# wrong: returned false
import threading

def main():
    ready = [False, False]
    def up(i):
        ready[i] = True
    ts = [threading.Thread(target=up, args=(i,)) for i in range(2)]
    for t in ts: t.start()
    ok = all(ready)
    for t in ts: t.join()
    return ok
