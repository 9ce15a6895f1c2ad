"""Puts the first fork back when the second one is taken, and tries again, for ever. Caught by: table_for_two."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat, eat):
        left, right = self.forks[seat], self.forks[(seat + 1) % len(self.forks)]
        while True:
            left.acquire()
            if right.acquire(blocking=False):
                break
            left.release()
        try:
            eat()
        finally:
            right.release()
            left.release()
