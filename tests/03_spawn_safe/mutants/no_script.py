"""Has a function and no script. Caught by: runs_as_a_script."""

from functools import partial
from multiprocessing import get_context


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    with get_context(start_method).Pool(2) as pool:
        return pool.map(partial(square_plus, offset), numbers)
