"""Lets two guests eat at a time, however large the table is. Caught by: strangers_eat_together."""

from threading import Lock, Semaphore


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]
        self.guests = Semaphore(2)

    def dine(self, seat, eat):
        first, second = sorted((seat, (seat + 1) % len(self.forks)))
        with self.guests, self.forks[first], self.forks[second]:
            eat()
