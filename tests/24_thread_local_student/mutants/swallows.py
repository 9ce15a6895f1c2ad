"""Takes a LookupError out of `between` for its own. Caught by: as_it_was_before."""

import threading

counter = threading.local()


def current():
    try:
        return counter.name
    except AttributeError:
        raise LookupError("this thread serves nobody") from None


def handle(name, between):
    before = getattr(counter, "name", None)
    counter.name = name
    try:
        between()
    except LookupError:
        pass
    try:
        return current()
    finally:
        if before is None:
            del counter.name
        else:
            counter.name = before
