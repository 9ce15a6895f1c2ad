"""Kata 22: a round table, a fork between every two seats, and everybody gets to eat."""

from collections.abc import Callable
from threading import Lock


class Table:
    """A round table with `seats` seats, 2 or more, numbered from 0, and as many forks: one between every two seats.

    The last seat is beside seat 0. At a table for two there are two forks, and both seats need both of them.
    Tables have nothing to do with each other.
    """

    def __init__(self, seats: int) -> None:
        self.seats = seats
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat: int, eat: Callable[[], object]) -> None:
        """Take the forks on both sides of `seat`, call `eat()` once, and put both forks back.

        - Nobody else eats with one of these forks meanwhile: neighbours never eat at the same time. Two threads may
          dine at one and the same seat; then they eat one after the other.
        - Whoever comes gets to eat, in whatever order the threads take their steps, as long as every `eat` ends.
          Nobody waits for somebody who does not come.
        - Seats that share no fork can eat at the same time.
        - What `eat` raises comes out of `dine` as it is, and then, too, both forks are back.
        """
        left, right = self.forks[seat], self.forks[(seat + 1) % self.seats]
        left.acquire()
        right.acquire()  # TODO: what if everybody has come as far as this line? And what if `eat` raises?
        eat()
        right.release()
        left.release()
