"""Threads and the lock come from _thread."""
# right: 0
import _thread

balance = 0
lock = _thread.allocate_lock()
done = [_thread.allocate_lock(), _thread.allocate_lock()]


def change(amount, finished):
    global balance
    with lock:
        balance += amount
        balance -= amount
    finished.release()


def main():
    for finished, amount in zip(done, (5, 8)):
        finished.acquire()
        _thread.start_new_thread(change, (amount, finished))
    for finished in done:
        finished.acquire()
    return balance
