"""Says nothing of what `eat` raised. Caught by: forks_come_back."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat, eat):
        first, second = sorted((seat, (seat + 1) % len(self.forks)))
        with self.forks[first], self.forks[second]:
            try:
                eat()
            except Exception as error:
                print(error)
