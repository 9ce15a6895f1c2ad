"""Makes a list of all items before the first is handled. Caught by: until_sigterm."""

import signal


def serve(items, handle):
    notes = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    try:
        handled = 0
        waiting = list(items)
        while waiting and not notes:
            handle(waiting.pop(0))
            handled += 1
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
