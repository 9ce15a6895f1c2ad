"""Deletes the name at the end, also that of the outer student. Caught by: as_it_was_before."""

import threading

counter = threading.local()


def current():
    try:
        return counter.name
    except AttributeError:
        raise LookupError("this thread serves nobody") from None


def handle(name, between):
    counter.name = name
    try:
        between()
        return current()
    finally:
        vars(counter).clear()
