"""Takes the copy in the worker, when the task begins. Caught by: it_sees_what_the_caller_saw."""

from contextvars import copy_context


def submit_with_context(pool, function, *args):
    return pool.submit(lambda: copy_context().run(function, *args))
