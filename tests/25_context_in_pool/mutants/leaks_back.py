"""Brings what the task has set back to the caller. Caught by: a_task_of_the_pool."""

from contextvars import copy_context


def submit_with_context(pool, function, *args):
    context = copy_context()
    future = pool.submit(context.run, function, *args)
    future.exception()
    for variable in context:
        variable.set(context[variable])
    return future
