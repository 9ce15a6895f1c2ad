"""Kata 01: have a child process do the work, and learn how it ended."""

from collections.abc import Callable
from multiprocessing import Process


def run_in_child(target: Callable[..., object], *args: object) -> int:
    """Run `target(*args)` in one new process, wait until that process has ended, and return its exit code.

    - The target runs once, with these arguments, in a child of this process and never in this process itself.
    - The exit code is the child's own: 0 after a target that returned (whatever it returned), `n` after
      `sys.exit(n)`, 1 after a target that raised an exception, and `-s` after a child that was killed by signal s.
    - When `run_in_child` returns, the child has ended and been waited for, and its Process is closed: however often
      you call it, this process holds no more open descriptors and no more children than before.
    """
    child = Process(target=target, args=args)
    # TODO: the messenger stands at the door with his letter: send him, wait for him, ask him, let him go
    return child.exitcode
