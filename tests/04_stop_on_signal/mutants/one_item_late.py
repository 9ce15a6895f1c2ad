"""Looks at the note before each item and reads it one item late. Caught by: until_sigterm."""

import signal


def serve(items, handle):
    notes = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    try:
        handled = 0
        stopping = False
        for item in items:
            handle(item)
            handled += 1
            if stopping:
                break
            stopping = bool(notes)
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
