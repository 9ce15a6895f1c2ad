"""A semaphore of one is a lock."""
# right: 0
import threading

balance = 0
door = threading.Semaphore(1)


def change(amount):
    global balance
    door.acquire()
    balance += amount
    balance -= amount
    door.release()


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
