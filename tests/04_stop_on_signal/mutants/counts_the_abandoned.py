"""Counts an item before it is handled, and then abandons it. Caught by: until_sigterm."""

import signal


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


def serve(items, handle):
    before = signal.signal(signal.SIGTERM, stop)
    handled = 0
    try:
        for handled, item in enumerate(items, 1):
            handle(item)
    except Stop:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
    return handled
