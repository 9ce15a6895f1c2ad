"""Leaves its own handler behind. Caught by: as_it_was_before."""

import signal


def serve(items, handle):
    notes = []
    signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    handled = 0
    for item in items:
        handle(item)
        handled += 1
        if notes:
            break
    return handled
