"""threading is imported inside a function, by importlib."""
# right: 0
# wrong: returned -8
import importlib

balance = 0


def change(amount):
    global balance
    balance += amount
    balance -= amount


def main():
    threading = importlib.import_module("threading")
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
