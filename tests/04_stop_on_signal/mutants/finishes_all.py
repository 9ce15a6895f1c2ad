"""Ignores SIGTERM until all items are handled. Caught by: until_sigterm."""

import signal


def serve(items, handle):
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        handled = 0
        for item in items:
            handle(item)
            handled += 1
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
