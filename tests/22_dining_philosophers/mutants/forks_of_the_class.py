"""All tables have the same forks. Caught by: strangers_eat_together."""

from collections import defaultdict
from threading import Lock


class Table:
    forks = defaultdict(Lock)

    def __init__(self, seats):
        self.seats = seats
        for number in range(seats):
            self.forks[number]

    def dine(self, seat, eat):
        first, second = sorted((seat, (seat + 1) % self.seats))
        with self.forks[first], self.forks[second]:
            eat()
