"""Runs its script whoever reads the file. Caught by: runs_as_a_script."""

import sys
from functools import partial
from multiprocessing import get_context


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    with get_context(start_method).Pool(2) as pool:
        return pool.map(partial(square_plus, offset), numbers)


if len(sys.argv) > 1:
    print(squares_plus(10, list(range(5)), sys.argv[1]))
