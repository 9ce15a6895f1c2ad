"""Tidies up only when `between` returns. Caught by: as_it_was_before."""

import threading

counter = threading.local()


def current():
    name = getattr(counter, "name", None)
    if name is None:
        raise LookupError("this thread serves nobody")
    return name


def handle(name, between):
    before = getattr(counter, "name", None)
    counter.name = name
    between()
    answer = current()
    counter.name = before
    return answer
