"""Calls the functions one after the other, which gives the same results. Ends as: failed.

victim: 11_gather_in_order
"""


def gather(functions):
    return [function() for function in functions]
