"""Calls the function in the caller's thread and submits the result. Caught by: a_task_of_the_pool."""

from contextvars import copy_context


def submit_with_context(pool, function, *args):
    result = copy_context().run(function, *args)
    return pool.submit(lambda: result)
