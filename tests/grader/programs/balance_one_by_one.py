"""Each thread is joined before the next one starts: no race, and no concurrency."""
# right: 0
# threads: 1
import threading

balance = 0


def change(amount):
    global balance
    balance += amount
    balance -= amount


def main():
    for amount in (5, 8):
        thread = threading.Thread(target=change, args=(amount,))
        thread.start()
        thread.join()
    return balance
