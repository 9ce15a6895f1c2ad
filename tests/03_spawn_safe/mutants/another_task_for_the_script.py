"""Gives the script a task of its own, under the guard. Caught by: runs_as_a_script."""

import sys
from functools import partial
from multiprocessing import get_context


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    with get_context(start_method).Pool(2) as pool:
        return pool.map(partial(square_plus, offset), numbers)


if __name__ == "__main__":

    def ten_plus_square(n):
        return n * n + 10

    with get_context(sys.argv[1]).Pool(2) as pool:
        print(pool.map(ten_plus_square, range(5)))
