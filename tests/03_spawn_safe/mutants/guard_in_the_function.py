"""Puts the guard into the function. Caught by: squares_come_back."""

import sys
from functools import partial
from multiprocessing import get_context


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    if __name__ == "__main__":
        with get_context(start_method).Pool(2) as pool:
            return pool.map(partial(square_plus, offset), numbers)


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
