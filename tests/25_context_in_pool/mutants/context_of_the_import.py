"""One Context for the whole file, from the time of its import. Caught by: it_sees_what_the_caller_saw."""

from contextvars import copy_context

context = copy_context()


def submit_with_context(pool, function, *args):
    return pool.submit(context.run, function, *args)
