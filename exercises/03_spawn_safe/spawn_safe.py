"""Kata 03: work for a pool that runs whatever way its processes are started, also as a script.

    python spawn_safe.py spawn

prints `[10, 11, 14, 19, 26]`: the list for the offset 10 and the numbers 0 to 4, worked out in a pool of the start
method that is named, here `spawn`.
"""

from multiprocessing import Pool


def squares_plus(offset: int, numbers: list[int], start_method: str) -> list[int]:
    """Work out `n * n + offset` for each n of `numbers`, in a `Pool` of the context of `start_method`.

    Returns a list in the order of `numbers`, in which a number may stand more than once. For no numbers the list is
    empty.

    - `start_method` is any of `multiprocessing.get_all_start_methods()`, and the processes of the pool are started in
      this way. The function may be called again, with another one.
    - The work is done in the processes of the pool.
    - It makes no difference whether this file is imported or run as a script.
    """
    with Pool() as pool:
        return pool.map(lambda n: n * n + offset, numbers)  # TODO: whose pool, and can a child find this function?


# TODO: the script; and remember who else reads this file, from the first line to the last
