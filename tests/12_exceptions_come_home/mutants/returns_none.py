"""Waits for the thread, and has nothing to give back. Caught by: it_returns_the_value."""

from threading import Thread


def call_in_thread(function, *args):
    thread = Thread(target=function, args=args)
    thread.start()
    return thread.join()
