"""One Context for the whole file, copied at the first call. Caught by: changes_stay_inside."""

from contextvars import copy_context

context = None


def submit_with_context(pool, function, *args):
    global context
    if context is None:
        context = copy_context()
    return pool.submit(context.run, function, *args)
