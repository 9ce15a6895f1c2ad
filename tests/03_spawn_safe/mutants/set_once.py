"""Sets the start method of the whole program, which works once. Caught by: squares_come_back."""

import multiprocessing
import sys
from functools import partial


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    multiprocessing.set_start_method(start_method)
    with multiprocessing.Pool(2) as pool:
        return pool.map(partial(square_plus, offset), numbers)


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
