"""Hides its memory in /dev/shm. Ends as: crashed.

says: wrote more to files than there is room for
tiers: full
"""

while True:
    for number in range(1000):
        with open(f"/dev/shm/katas-{number}", "wb") as stream:
            stream.write(bytes(1 << 20))


def double(number):
    return 2 * number
