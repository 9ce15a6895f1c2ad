"""Goes back to the default, whatever was there before. Caught by: as_it_was_before."""

import signal


def serve(items, handle):
    notes = []
    signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    try:
        handled = 0
        for item in items:
            handle(item)
            handled += 1
            if notes:
                break
        return handled
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
