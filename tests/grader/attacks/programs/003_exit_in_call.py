"""Ends the process with exit code 0 inside the called function. Ends as: failed.

says: The process ended by itself (exit code 0) before your function returned.
"""

import os


def double(number):
    os._exit(0)
