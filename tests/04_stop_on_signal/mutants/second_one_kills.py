"""Gives the first SIGTERM a handler, and the second one none. Caught by: at_any_moment."""

import signal


def serve(items, handle):
    notes = []

    def note(number, frame):
        notes.append(number)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)

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
