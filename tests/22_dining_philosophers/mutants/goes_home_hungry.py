"""Does not eat if a fork is taken. Caught by: table_for_two."""

from threading import Lock


class Table:
    def __init__(self, seats):
        self.forks = [Lock() for _ in range(seats)]

    def dine(self, seat, eat):
        left, right = self.forks[seat], self.forks[(seat + 1) % len(self.forks)]
        if not left.acquire(blocking=False):
            return
        try:
            if right.acquire(blocking=False):
                try:
                    eat()
                finally:
                    right.release()
        finally:
            left.release()
