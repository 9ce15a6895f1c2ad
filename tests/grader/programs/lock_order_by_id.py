# right: [70, 130] | [130, 70] | [100, 100]
from threading import Lock, Thread

class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = Lock()

def transfer(source, target, amount):
    first, second = sorted((source, target), key=id)
    with first.lock, second.lock:
        source.balance -= amount
        target.balance += amount

def main():
    a, b = Account(100), Account(100)
    threads = [Thread(target=transfer, args=(a, b, 30)), Thread(target=transfer, args=(b, a, 30))]
    for t in threads: t.start()
    for t in threads: t.join()
    return [a.balance, b.balance]
