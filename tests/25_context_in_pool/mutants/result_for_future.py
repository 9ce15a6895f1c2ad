"""Returns the result and not the Future. Caught by: a_task_of_the_pool."""

from contextvars import copy_context


def submit_with_context(pool, function, *args):
    return pool.submit(copy_context().run, function, *args).result()
