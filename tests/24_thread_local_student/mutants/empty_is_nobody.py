"""Takes the name "" for no name. Caught by: one_student."""

import threading

counter = threading.local()


def current():
    name = getattr(counter, "name", "")
    if not name:
        raise LookupError("this thread serves nobody")
    return name


def handle(name, between):
    before = getattr(counter, "name", "")
    counter.name = name
    try:
        between()
        return current()
    finally:
        counter.name = before
