"""A thread without a name takes the name that any thread set last. Caught by: a_new_thread_serves_nobody."""

import threading

counter = threading.local()
latest = None


def current():
    name = getattr(counter, "name", latest)
    if name is None:
        raise LookupError("this thread serves nobody")
    return name


def handle(name, between):
    global latest
    before = getattr(counter, "name", None)
    counter.name = name
    latest = name
    try:
        between()
        return current()
    finally:
        counter.name = before
        latest = None
