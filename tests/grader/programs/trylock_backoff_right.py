# right: 2
import threading, time

def main():
    a, b = threading.Lock(), threading.Lock()
    done = []
    def work(first, second, pause):
        while True:
            with first:
                if second.acquire(blocking=False):
                    done.append(pause)
                    second.release()
                    return
            time.sleep(pause)
    t = threading.Thread(target=work, args=(a, b, 0.01))
    u = threading.Thread(target=work, args=(b, a, 0.03))
    t.start(); u.start()
    t.join(); u.join()
    return len(done)
