"""Lets the AttributeError of the empty local out. Caught by: one_student."""

import threading

counter = threading.local()


def current():
    return counter.name


def handle(name, between):
    before = vars(counter).copy()
    counter.name = name
    try:
        between()
        return current()
    finally:
        vars(counter).clear()
        vars(counter).update(before)
