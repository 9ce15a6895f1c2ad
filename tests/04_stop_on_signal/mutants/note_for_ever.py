"""Keeps the note where the next call finds it. Caught by: at_any_moment."""

import signal

stopping = False


def note(number, frame):
    global stopping
    stopping = True


def serve(items, handle):
    before = signal.signal(signal.SIGTERM, note)
    try:
        handled = 0
        for item in items:
            if stopping:
                break
            handle(item)
            handled += 1
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
