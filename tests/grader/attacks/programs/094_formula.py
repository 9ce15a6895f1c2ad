"""Puts a formula for a spreadsheet into the text of an error and the name of a thread. Ends as: failed.

says: =cmd|' /C calc'!A0
"""


def double(number):
    raise ValueError("=cmd|' /C calc'!A0\t@SUM(1)\r+1-1")
