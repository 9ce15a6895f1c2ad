"""Makes a new local() for each call, in one global name. Caught by: two_counters."""

import threading

counter = threading.local()


def current():
    try:
        return counter.name
    except AttributeError:
        raise LookupError("this thread serves nobody") from None


def handle(name, between):
    global counter
    before = counter
    counter = threading.local()
    counter.name = name
    try:
        between()
        return current()
    finally:
        counter = before
