"""Opens files and closes none. Ends as: crashed.

says: more files and connections open than it may: 256
"""

import os

while True:
    os.open("/dev/null", os.O_RDONLY)


def double(number):
    return 2 * number
