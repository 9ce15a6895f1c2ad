"""Fills the disk. Ends as: crashed.

says: wrote more to files than there is room for
tiers: full
"""

for number in range(1000):
    with open(f"/tmp/{number}", "wb") as stream:
        stream.write(bytes(8 << 20))


def double(number):
    return 2 * number
