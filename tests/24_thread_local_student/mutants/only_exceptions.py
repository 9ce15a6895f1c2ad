"""Tidies up after an Exception, not after one that ends a thread. Caught by: as_it_was_before."""

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
    try:
        between()
        answer = current()
    except Exception:
        counter.name = before
        raise
    counter.name = before
    return answer
