"""One Context for each calling thread, filled again for each task. Caught by: changes_stay_inside."""

import threading
from contextvars import Context, copy_context

kept = threading.local()


def submit_with_context(pool, function, *args):
    if not hasattr(kept, "context"):
        kept.context = Context()
    for variable, value in copy_context().items():
        kept.context.run(variable.set, value)
    return pool.submit(kept.context.run, function, *args)
