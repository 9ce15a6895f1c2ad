"""What more than one verb takes, and how `explore` searches: arguments and options of the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

SEED = 20261122  # of every grade that is given no other, so that all of them have the same inputs

path = click.Path(path_type=Path)
names_argument = click.argument("names", metavar="[KATA]...", nargs=-1)
name_argument = click.argument("name", metavar="KATA")
workers_option = click.option("--workers", type=click.IntRange(min=1), help="Processes at a time; default: cores.")
seed_option = click.option("--seed", type=int, default=SEED, show_default=True, help="Decides every random input.")

_SEARCH = (
    click.option("--switches", type=click.IntRange(min=0), help="Forced switches at most; default: 2."),
    click.option("--schedules", type=click.IntRange(min=1), help="Orders at most; default: 20000."),
    click.option("--steps", type=click.IntRange(min=1), help="Steps in all orders at most; default: 4000000."),
    click.option("--seconds", type=click.FloatRange(min=0, min_open=True), help="Time at most; default: no end."),
    click.option("--seed", type=int, help="Of the random orders, and of `random` in the program; default: 0."),
    click.option("--spurious", is_flag=True, help="Waits for a condition may end for no reason, too."),
    click.option("--reduced/--unreduced", default=True, help="Leave out switches that cannot matter, or nothing."),
)


def search_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how to search; None where one is not given."""
    for option in reversed(_SEARCH):
        verb = option(verb)
    return verb
