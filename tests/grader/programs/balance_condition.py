"""A condition used as a lock."""
# right: 0
import threading

balance = 0
condition = threading.Condition()


def change(amount):
    global balance
    with condition:
        balance += amount
        balance -= amount


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
