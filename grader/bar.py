"""A progress bar for the terminal, on standard error, so that what is piped on holds no trace of it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar(what: str, steps: int) -> Iterator[Callable[[], None]]:
    """For a `with` block: what to call after each of `steps` steps. Shows nothing where nobody looks.

    `what` names the work in a word or two. The bar is gone when the block ends.
    """
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=steps)
        yield lambda: progress.advance(task)
