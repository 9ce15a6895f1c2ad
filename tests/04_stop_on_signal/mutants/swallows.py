"""Goes on with the next item when one raises. Caught by: what_handle_raises_goes_on."""

import signal


def serve(items, handle):
    notes = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: notes.append(number))
    try:
        handled = 0
        for item in items:
            try:
                handle(item)
                handled += 1
            except Exception as error:
                print("skipped:", error)
            if notes:
                break
        return handled
    finally:
        signal.signal(signal.SIGTERM, before)
