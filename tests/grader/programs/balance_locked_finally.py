"""The tutorial's own cure: acquire, try, finally release."""
# right: 0
import threading

NUM = 0
lock = threading.Lock()


def run(n):
    global NUM
    NUM += n
    NUM -= n


def task(n):
    for i in range(2):
        lock.acquire()
        try:
            run(n)
        finally:
            lock.release()


def main():
    t1 = threading.Thread(target=task, args=(1,))
    t2 = threading.Thread(target=task, args=(4,))
    t1.start()
    t2.start()
    t1.join()
    t2.join()
    return NUM
