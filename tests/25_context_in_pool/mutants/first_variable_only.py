"""Takes one variable along, the first by name. Caught by: it_sees_what_the_caller_saw."""

from contextvars import Context, copy_context


def submit_with_context(pool, function, *args):
    context = Context()
    for variable in sorted(copy_context(), key=lambda variable: variable.name)[:1]:
        context.run(variable.set, variable.get())
    return pool.submit(context.run, function, *args)
