"""Errors whose kind says whose fault they are; every message is one plain sentence for a person.

A student's fault is never an exception here: it is evidence on a sheet (see `checks.py`).
"""


class UserError(Exception):
    """Bad input of the person at the keyboard: an unknown kata, a folder that is no submission. Exit code 2."""


class MachineError(UserError):
    """Something this machine lacks or refuses (a tier of isolation, say). Exit code 2, with its cure."""


class GraderBroke(Exception):
    """A fault of ours, or of a check: it costs the student nothing and makes the program exit 3."""
