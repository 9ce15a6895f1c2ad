"""Kata 03: work for a pool that runs whatever way its processes are started, also as a script."""

import sys
from functools import partial
from multiprocessing import get_context


def square_plus(offset: int, number: int) -> int:
    """One task. It stands at the top level, where a child that imports this file finds it by its name."""
    return number * number + offset


def squares_plus(offset: int, numbers: list[int], start_method: str) -> list[int]:
    """Work out `n * n + offset` for each n of `numbers`, in a `Pool` of the context of `start_method`."""
    context = get_context(start_method)  # not `set_start_method`: that is for the whole program, and only once
    task = partial(square_plus, offset)  # the offset travels with each task: a global would stay at home
    with context.Pool(2) as pool:
        return pool.map(task, numbers)


if __name__ == "__main__":  # a child that imports this file is called something else, and stops here
    print(squares_plus(10, list(range(5)), sys.argv[1]))
