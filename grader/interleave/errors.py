"""Errors whose kind says whose fault they are."""


class EngineBroke(Exception):
    """A fault of the explorer itself. It never becomes an outcome of the program."""


class NotRepeatable(Exception):
    """A planned turn cannot be taken: the program did not do the same thing again."""


class Abort(BaseException):
    """Unwinds a task whose schedule is over. No program should see it."""


def misuse(error: BaseException) -> BaseException:
    """Mark an error that a stand-in raises because the program misuses it, as the real one would."""
    error.__dict__["misuse"] = True
    return error


def is_misuse(error: BaseException) -> bool:
    """Whether a stand-in raised this on purpose."""
    return "misuse" in error.__dict__
