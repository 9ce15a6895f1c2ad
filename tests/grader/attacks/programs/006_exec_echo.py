"""Replaces the interpreter with `echo`, which prints that all is well. Ends as: failed.

says: The process ended by itself (exit code 0)
"""

import os


def double(number):
    os.execv("/bin/echo", ["echo", '{"result": 8, "threads": []}'])
