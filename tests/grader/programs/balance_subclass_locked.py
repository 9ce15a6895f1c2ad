"""A subclass of Thread with a lock of the class."""
# right: 0
import threading


class Teller(threading.Thread):
    balance = 0
    lock = threading.Lock()

    def __init__(self, amount):
        threading.Thread.__init__(self)
        self.amount = amount

    def run(self):
        with self.lock:
            Teller.balance += self.amount
            Teller.balance -= self.amount


def main():
    tellers = [Teller(5), Teller(8)]
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    return Teller.balance
