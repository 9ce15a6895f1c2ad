"""One name for all threads, tidily put back. Caught by: two_counters."""

nobody = object()
serving = nobody


def current():
    if serving is nobody:
        raise LookupError("nobody is served")
    return serving


def handle(name, between):
    global serving
    before = serving
    serving = name
    try:
        between()
        return current()
    finally:
        serving = before
