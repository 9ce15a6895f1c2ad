"""Kata 03 with a global after all: every worker sets its own, when it begins, to what the caller sends it once."""

import sys
from multiprocessing import get_context

offset_here = 0


def begin(offset: int) -> None:
    """The first thing a worker does."""
    global offset_here
    offset_here = offset


def square_plus(number: int) -> int:
    return number**2 + offset_here


def squares_plus(offset: int, numbers: list[int], start_method: str) -> list[int]:
    """Work out `n * n + offset` for each n of `numbers`, in a `Pool` of the context of `start_method`."""
    pool = get_context(start_method).Pool(1, begin, (offset,))
    try:
        handles = [pool.apply_async(square_plus, (number,)) for number in numbers]
        return [handle.get() for handle in handles]
    finally:
        pool.close()
        pool.join()


def main(words: list[str]) -> None:
    match words:
        case [_, start_method]:
            print(squares_plus(10, [*range(5)], start_method))
        case [name, *_]:
            sys.exit(f"usage: python {name} START_METHOD")


if __name__ == "__main__":
    main(sys.argv)
