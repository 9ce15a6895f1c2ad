"""Each function makes a local() of its own, so nothing is ever found. Caught by: one_student."""

import threading


def current():
    counter = threading.local()
    try:
        return counter.name
    except AttributeError:
        raise LookupError("this thread serves nobody") from None


def handle(name, between):
    counter = threading.local()
    counter.name = name
    between()
    return current()
