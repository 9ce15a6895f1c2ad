"""Makes a file of a terabyte that holds nothing. Ends as: crashed.

says: wrote a larger file than it may: 16 MiB
"""

with open("sparse", "wb") as stream:
    stream.truncate(1 << 40)


def double(number):
    return 2 * number
