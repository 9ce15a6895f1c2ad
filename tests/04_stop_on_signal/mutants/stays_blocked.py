"""Holds SIGTERM back by the mask and never lets go. Caught by: at_any_moment."""

import signal


def serve(items, handle):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    handled = 0
    for item in items:
        handle(item)
        handled += 1
        if signal.sigpending():
            break
    return handled
