"""Raises in the handler and catches it round the loop. Caught by: until_sigterm."""

import signal


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


def serve(items, handle):
    before = signal.signal(signal.SIGTERM, stop)
    handled = 0
    try:
        for item in items:
            handle(item)
            handled += 1
    except Stop:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
    return handled
