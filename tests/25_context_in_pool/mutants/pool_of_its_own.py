"""Starts a thread of its own and leaves the pool alone. Caught by: a_task_of_the_pool."""

from concurrent.futures import Future
from contextvars import copy_context
from threading import Thread


def submit_with_context(pool, function, *args):
    context, future = copy_context(), Future()

    def task():
        try:
            future.set_result(context.run(function, *args))
        except BaseException as error:
            future.set_exception(error)

    Thread(target=task).start()
    return future
