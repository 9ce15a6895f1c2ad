"""Sets the caller's values in a copy of the worker's context, which has values of its own. Caught by: it_sees_what_the_caller_saw."""

from contextvars import copy_context


def submit_with_context(pool, function, *args):
    values = list(copy_context().items())

    def task():
        for variable, value in values:
            variable.set(value)
        return function(*args)

    return pool.submit(lambda: copy_context().run(task))
