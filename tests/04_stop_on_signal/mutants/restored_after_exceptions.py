"""Restores the handler after an Exception, but not after others. Caught by: what_handle_raises_goes_on."""

import signal


def serve(items, handle):
    notes = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    handled = 0
    try:
        for item in items:
            handle(item)
            handled += 1
            if notes:
                break
    except Exception:
        signal.signal(signal.SIGTERM, before)
        raise
    signal.signal(signal.SIGTERM, before)
    return handled
