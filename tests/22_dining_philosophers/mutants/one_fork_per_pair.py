"""A fork for each pair of neighbours, and two seats are one pair. Caught by: table_for_two."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.seats = seats
        self.forks = {frozenset((seat, (seat + 1) % seats)): Lock() for seat in range(seats)}

    def dine(self, seat, eat):
        pairs = [frozenset((seat, (seat + side) % self.seats)) for side in (-1, 1)]
        first, second = sorted(pairs, key=sorted)
        with self.forks[first], self.forks[second]:
            eat()
