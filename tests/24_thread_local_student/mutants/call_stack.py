"""Keeps nothing and searches the call stack for `handle`. Caught by: a_new_thread_serves_nobody."""

import sys


def current():
    frame = sys._getframe()
    while frame is not None:
        if frame.f_code is handle.__code__:
            return frame.f_locals["name"]
        frame = frame.f_back
    raise LookupError("this thread serves nobody")


def handle(name, between):
    between()
    return current()
