"""Leaves SIGTERM alone, so that it kills. Caught by: until_sigterm."""


def serve(items, handle):
    handled = 0
    for item in items:
        handle(item)
        handled += 1
    return handled
