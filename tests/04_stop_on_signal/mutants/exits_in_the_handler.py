"""Calls sys.exit in the handler, in the middle of an item. Caught by: until_sigterm."""

import signal
import sys


def serve(items, handle):
    before = signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    handled = 0
    try:
        for item in items:
            handle(item)
            handled += 1
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
