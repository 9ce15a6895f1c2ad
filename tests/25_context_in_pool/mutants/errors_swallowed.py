"""Prints the error and gives None. Caught by: errors_come_out_of_the_future."""

import traceback
from contextvars import copy_context


def submit_with_context(pool, function, *args):
    context = copy_context()

    def task():
        try:
            return context.run(function, *args)
        except Exception:
            traceback.print_exc()

    return pool.submit(task)
