"""Asks for more than it was given: limits, priority, time. Ends as: failed.

says: open: [], tried: 8
tiers: full landlock
"""

import os
import resource

LIMITS = (
    resource.RLIMIT_DATA,
    resource.RLIMIT_AS,
    resource.RLIMIT_NPROC,
    resource.RLIMIT_NOFILE,
    resource.RLIMIT_FSIZE,
    resource.RLIMIT_CPU,
)


def raised(which):
    _, hard = resource.getrlimit(which)
    resource.setrlimit(which, (hard + 1, hard + 1))


def is_open(way):
    try:
        way()
    except (OSError, ValueError):
        return False
    return True


def double(number):
    ways = [lambda which=which: raised(which) for which in LIMITS]
    ways += [lambda: os.nice(-20), lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))]
    raise PermissionError(f"open: {[*map(is_open, ways)].count(True) or []}, tried: {len(ways)}")
