"""Submits the function as it is. Caught by: it_sees_what_the_caller_saw."""


def submit_with_context(pool, function, *args):
    return pool.submit(function, *args)
