"""Guards the script, and makes a pool above it. Caught by: runs_as_a_script."""

import sys
from functools import partial
from multiprocessing import get_context

ready = get_context(sys.argv[1]).Pool(1) if len(sys.argv) > 1 else None


def square_plus(offset, n):
    return n * n + offset


def squares_plus(offset, numbers, start_method):
    with get_context(start_method).Pool(2) as pool:
        return pool.map(partial(square_plus, offset), numbers)


if __name__ == "__main__":
    print(squares_plus(10, list(range(5)), sys.argv[1]))
    ready.close()
    ready.join()
