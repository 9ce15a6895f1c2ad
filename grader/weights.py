"""Which katas a course takes, and how much each counts there: its `course.toml`, beside `exercises/`.

    [weights]
    15_missing_lock = 2
    24_thread_local_student = 1

A course takes the katas that it names; the points of each count as many times as it says. Where there is no such
file, all katas count once.
"""

from dataclasses import replace

import msgspec

from grader.catalog import Catalog, Kata
from grader.errors import UserError
from grader.katafiles import read_course


def weighed(catalog: Catalog) -> Catalog:
    """The katas of `catalog` that its course takes, with their weights. Raises UserError where the file names a kata
    that there is not, or cannot be used."""
    course = read_course(catalog.root)
    if course is None:
        return catalog
    if not course.weights:
        raise UserError("course.toml names no kata below [weights]: name one, or remove the file.")
    weights = {catalog.find(name).name: weight for name, weight in course.weights.items()}
    taken = tuple(_counted(kata, weights[kata.name]) for kata in catalog.katas if kata.name in weights)
    return replace(catalog, katas=taken)


def _counted(kata: Kata, weight: int) -> Kata:
    checks = tuple(msgspec.structs.replace(check, points=check.points * weight) for check in kata.checks)
    return replace(kata, checks=checks, weight=weight)
