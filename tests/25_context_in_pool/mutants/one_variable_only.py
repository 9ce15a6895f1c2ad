"""Takes one variable along, the one that the file knows. Caught by: it_sees_what_the_caller_saw."""

from contextvars import Context, ContextVar

visitor = ContextVar("visitor", default="")


def submit_with_context(pool, function, *args):
    context = Context()
    context.run(visitor.set, visitor.get())
    return pool.submit(context.run, function, *args)
