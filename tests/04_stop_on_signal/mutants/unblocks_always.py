"""Lets SIGTERM in at the end, also where the caller had blocked it. Caught by: as_it_was_before."""

import signal


def serve(items, handle):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        handled = 0
        for item in items:
            handle(item)
            handled += 1
            if signal.SIGTERM in signal.sigpending():
                break
        return handled
    finally:
        if signal.SIGTERM in signal.sigpending():
            signal.sigwait({signal.SIGTERM})
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
