"""Counts the item that it took and then dropped. Caught by: until_sigterm."""

import signal


def serve(items, handle):
    notes = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    try:
        handled = 0
        for item in items:
            handled += 1
            if notes:
                break
            handle(item)
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
