"""Asks for memory until there is no more. Ends as: crashed.

says: asked for more memory than it may have: 1 GiB
"""

blocks = []
while True:
    blocks.append(bytes(64 << 20))


def double(number):
    return 2 * number
