"""Gives the attribute a first value at import, so only in the main thread. Caught by: two_counters."""

import threading

counter = threading.local()
counter.name = None


def current():
    if counter.name is None:
        raise LookupError("this thread serves nobody")
    return counter.name


def handle(name, between):
    before = counter.name
    counter.name = name
    try:
        between()
        return current()
    finally:
        counter.name = before
