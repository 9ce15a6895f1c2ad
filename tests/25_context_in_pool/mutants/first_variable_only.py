"""Takes one variable along, whichever comes first. Caught by: it_sees_what_the_caller_saw."""

from contextvars import Context, copy_context


def submit_with_context(pool, function, *args):
    context = Context()
    for variable, value in copy_context().items():
        context.run(variable.set, value)
        break
    return pool.submit(context.run, function, *args)
