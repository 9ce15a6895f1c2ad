"""Collects the results by number. Caught by: squares_come_back."""

import sys
from functools import partial
from multiprocessing import get_context


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    with get_context(start_method).Pool(2) as pool:
        different = list(set(numbers))
        results = dict(zip(different, pool.map(partial(square_plus, offset), different)))
    return list(results.values())


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
