"""Always copies the context of the first caller's thread, kept in a global. Caught by: a_task_hands_it_on."""

import threading
from contextvars import copy_context

latest = {}


def submit_with_context(pool, function, *args):
    if threading.current_thread() is threading.main_thread():
        latest["context"] = copy_context()
    context = latest["context"].copy()
    return pool.submit(context.run, function, *args)
