"""Keeps the student under the name of the thread, and threads may be namesakes. Caught by: a_new_thread_serves_nobody."""

from threading import current_thread

names = {}


def current():
    return names[current_thread().name]


def handle(name, between):
    me = current_thread().name
    before = names.get(me)
    names[me] = name
    try:
        between()
        return current()
    finally:
        if before is None:
            del names[me]
        else:
            names[me] = before
