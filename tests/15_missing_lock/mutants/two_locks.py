"""One lock for adding, another one for taking away. Caught by: no_update_is_lost."""

from threading import Lock, Thread

balance = 0
adding = Lock()
taking = Lock()


def change(amount):
    global balance
    with adding:
        balance += amount
    with taking:
        balance -= amount


def task(amount, times):
    for _ in range(times):
        change(amount)


def run(amounts, times):
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
