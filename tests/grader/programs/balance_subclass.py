"""A subclass of Thread, no lock."""
# right: 0
# wrong: returned -8
import threading


class Teller(threading.Thread):
    balance = 0

    def __init__(self, amount):
        super().__init__()
        self.amount = amount

    def run(self):
        Teller.balance += self.amount
        Teller.balance -= self.amount


def main():
    tellers = [Teller(5), Teller(8)]
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    return Teller.balance
