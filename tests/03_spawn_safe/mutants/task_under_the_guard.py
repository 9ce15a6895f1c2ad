"""Defines the task under the guard, where no child finds it. Caught by: squares_come_back."""

import sys
from functools import partial
from multiprocessing import get_context


def squares_plus(offset, numbers, start_method):
    with get_context(start_method).Pool(2) as pool:
        return pool.map(partial(square_plus, offset), numbers)


if __name__ == "__main__":

    def square_plus(offset, n):
        return n * n + offset

    print(squares_plus(10, list(range(5)), sys.argv[1]))
