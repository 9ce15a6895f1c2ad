"""Gives up. Ends as: crashed.

says: Your program crashed (SIGABRT)
"""

import os


def double(number):
    os.abort()
