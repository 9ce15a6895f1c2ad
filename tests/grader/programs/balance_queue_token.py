"""A queue with one token in it is a lock."""
# right: 0
from queue import Queue
from threading import Thread

balance = 0
tokens = Queue()
tokens.put("the token")


def change(amount):
    global balance
    token = tokens.get()
    balance += amount
    balance -= amount
    tokens.put(token)


def main():
    threads = [Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
