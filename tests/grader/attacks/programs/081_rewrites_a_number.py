"""Rewrites a number inside the interpreter, so that a wrong answer turns right. Ends as: failed at any_number.

flag: ctypes.dlopen
"""

import ctypes

FIRST_DIGIT = 24  # bytes into an int, on 64-bit CPython

ctypes.CDLL(None)
answer = int("1234567")
ctypes.c_uint32.from_address(id(answer) + FIRST_DIGIT).value = 8


def double(number):
    return answer
