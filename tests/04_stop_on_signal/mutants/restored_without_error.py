"""Restores the handler only if all goes well. Caught by: what_handle_raises_goes_on."""

import signal


def serve(items, handle):
    notes = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    handled = 0
    for item in items:
        handle(item)
        handled += 1
        if notes:
            break
    signal.signal(signal.SIGTERM, before)
    return handled
