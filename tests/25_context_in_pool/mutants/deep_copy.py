"""Copies the values, too. Caught by: it_sees_what_the_caller_saw."""

from contextvars import Context, copy_context
from copy import deepcopy


def submit_with_context(pool, function, *args):
    context = Context()
    for variable, value in copy_context().items():
        context.run(variable.set, deepcopy(value))
    return pool.submit(context.run, function, *args)
