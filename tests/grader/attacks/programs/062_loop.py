"""Never ends, without waiting for anything. Ends as: timed_out.

says: Your program came to no end: it was busy for 1 s.
says: in double
"""


def double(number):
    while True:
        pass
