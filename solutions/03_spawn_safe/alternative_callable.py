"""Kata 03 with an object as the task: an instance is sent with all it holds, if a child knows its class."""

import sys
from dataclasses import dataclass
from multiprocessing import get_context


@dataclass(frozen=True)
class SquarePlus:
    """The function of one number that belongs to an offset."""

    offset: int

    def __call__(self, number: int) -> int:
        return number * number + self.offset


def squares_plus(offset: int, numbers: list[int], start_method: str) -> list[int]:
    """Work out `n * n + offset` for each n of `numbers`, in a `Pool` of the context of `start_method`."""
    with get_context(start_method).Pool(2) as pool:
        return list(pool.imap(SquarePlus(offset), numbers, chunksize=3))


if __name__ == "__main__":
    from spawn_safe import squares_plus as work  # by its own name, so that it is no `__main__` that is sent

    sys.stdout.write(f"{work(10, list(range(5)), sys.argv[-1])}\n")
