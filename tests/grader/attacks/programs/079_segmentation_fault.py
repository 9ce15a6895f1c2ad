"""Reads from address 0. Ends as: crashed.

says: Your program crashed (SIGSEGV): it reached for memory that is not its own.
"""

import ctypes


def double(number):
    ctypes.string_at(0)
