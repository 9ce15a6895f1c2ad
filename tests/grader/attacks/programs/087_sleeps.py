"""Sleeps in place of taking a lock, so that the race hardly ever shows. Ends as: raced at no_update_is_lost.

victim: 15_missing_lock
says: an update was lost
says: sleeps. A pause makes a wrong order rare
flag: time.sleep
"""

import threading
import time

balance = 0


def change(amount):
    global balance
    time.sleep(0.001)
    balance = balance + amount
    balance = balance - amount


def task(amount, times):
    for _ in range(times):
        change(amount)


def run(amounts, times):
    threads = [threading.Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
