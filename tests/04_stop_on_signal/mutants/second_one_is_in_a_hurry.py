"""Raises at the second SIGTERM. Caught by: at_any_moment."""

import signal


def serve(items, handle):
    notes = []

    def note(number, frame):
        if notes:
            raise KeyboardInterrupt
        notes.append(number)

    before = signal.signal(signal.SIGTERM, note)
    try:
        handled = 0
        for item in items:
            handle(item)
            handled += 1
            if notes:
                break
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
