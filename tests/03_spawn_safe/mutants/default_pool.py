"""Takes the context and then a pool of the default one. Caught by: every_start_method."""

import multiprocessing
import sys
from functools import partial


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    multiprocessing.get_context(start_method)
    with multiprocessing.Pool(2) as pool:
        return pool.map(partial(square_plus, offset), numbers)


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
