"""Sends a lambda. Caught by: squares_come_back."""

import sys
from multiprocessing import get_context


def squares_plus(offset, numbers, start_method):
    with get_context(start_method).Pool(2) as pool:
        return pool.map(lambda n: n * n + offset, numbers)


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
