"""The door through which a person came in: a command that is shown to them must be one that works for them.

There are three: the console script `kata`, `python -m grader`, and nox, whose sessions say so in `KATA_DOOR`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

VARIABLE = "KATA_DOOR"  # how nox was called, for example `nox` or `.venv/bin/nox`


@dataclass(frozen=True)
class Door:
    """How commands begin. `grade` has a nox session of its own, the other verbs share one."""

    grade: tuple[str, ...] = ("kata", "grade")
    others: tuple[str, ...] = ("kata",)

    def command(self, verb: str, *arguments: str) -> str:
        """What to type for `verb` with `arguments`."""
        if verb == "grade":
            words = self.grade
        else:
            words = (*self.others, verb)
        return " ".join((*words, *arguments)) if arguments else " ".join(words).removesuffix(" --")


SCRIPT = Door()
MODULE = Door(("python", "-m", "grader", "grade"), ("python", "-m", "grader"))


def nox(called: str) -> Door:
    """The door of nox, where it was called so."""
    return Door((called, "-s", "grade", "--"), (called, "-s", "kata", "--"))


def door(environment: Mapping[str, str], program: str) -> Door:
    """The door that was taken. In: the environment's variables, and the path of the running program (`sys.argv[0]`)."""
    if environment.get(VARIABLE):
        return nox(environment[VARIABLE])
    return MODULE if program.endswith("__main__.py") else SCRIPT
