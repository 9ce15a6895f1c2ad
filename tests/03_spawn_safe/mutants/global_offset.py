"""Sets a global that only a copy of this process would know. Caught by: runs_as_a_script."""

import sys
from multiprocessing import get_context

offset_now = 0


def square_plus(n):
    return n * n + offset_now


def squares_plus(offset, numbers, start_method):
    global offset_now
    offset_now = offset
    with get_context(start_method).Pool(2) as pool:
        return pool.map(square_plus, numbers)


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
