"""Returns the number of the last item, counted from 0. Caught by: every_item."""

import signal


def serve(items, handle):
    asked_to_stop = False

    def note(number, frame):
        nonlocal asked_to_stop
        asked_to_stop = True

    before = signal.signal(signal.SIGTERM, note)
    try:
        last = 0
        for last, item in enumerate(items):
            handle(item)
            if asked_to_stop:
                break
        return last
    finally:
        signal.signal(signal.SIGTERM, before)
