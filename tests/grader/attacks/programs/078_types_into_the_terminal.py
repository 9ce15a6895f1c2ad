"""Types a command into the terminal that the grader was started from. Ends as: failed.

says: open: []
tiers: full landlock
"""

import fcntl
import os

TIOCSTI = 0x5412


def is_open(way):
    try:
        way()
    except OSError:
        return False
    return True


def double(number):
    ways = {"/dev/tty": lambda: os.open("/dev/tty", os.O_RDWR)}
    ways |= {str(stream): lambda stream=stream: fcntl.ioctl(stream, TIOCSTI, b"x") for stream in range(3)}
    raise PermissionError(f"open: {[name for name, way in ways.items() if is_open(way)]}")
