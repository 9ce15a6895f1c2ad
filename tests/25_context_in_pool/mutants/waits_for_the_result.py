"""Waits for the task before it gives the Future back. Caught by: a_task_of_the_pool."""

from contextvars import copy_context


def submit_with_context(pool, function, *args):
    future = pool.submit(copy_context().run, function, *args)
    future.exception()
    return future
