"""Sets the attribute on the class, which all threads share. Caught by: two_counters."""

import threading


class Counter(threading.local):
    name = None


def current():
    if Counter.name is None:
        raise LookupError("this thread serves nobody")
    return Counter.name


def handle(name, between):
    before = Counter.name
    Counter.name = name
    try:
        between()
        return current()
    finally:
        Counter.name = before
