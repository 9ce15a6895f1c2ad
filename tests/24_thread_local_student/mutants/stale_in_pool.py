"""As the tutorial: sets the local and leaves it there for the next task. Caught by: as_it_was_before."""

import threading

counter = threading.local()


def current():
    if not hasattr(counter, "name"):
        raise LookupError("this thread serves nobody")
    return counter.name


def handle(name, between):
    counter.name = name
    between()
    return current()
