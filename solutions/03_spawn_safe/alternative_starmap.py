"""Kata 03 with pairs: the task is a function that any module would find, and each number is sent with the offset."""

import multiprocessing
import sys
from itertools import repeat

__all__ = ["squares_plus"]


def squares_plus(offset: int, numbers: list[int], start_method: str) -> list[int]:
    """Work out `n * n + offset` for each n of `numbers`, in a `Pool` of the context of `start_method`."""

    def pairs() -> "zip[tuple[int, int]]":
        return zip(numbers, repeat(offset), strict=False)

    pool = multiprocessing.get_context(start_method).Pool(processes=2)
    squares = pool.starmap_async(_square_plus, pairs()).get()
    pool.close()
    pool.join()
    return squares


def _square_plus(number: int, offset: int) -> int:
    return number * number + offset


def _is_script() -> bool:
    return __name__ == "__main__"


if _is_script():
    print(squares_plus(10, list(range(5)), start_method=sys.argv[1]))
