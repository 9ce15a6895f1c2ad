"""Prints the probe and tells it as the text of an error, to take it home on the sheet. Ends as: failed.

says: Your code raised LookupError: number 4
"""

import traceback
from pathlib import Path


def double(number):
    print("printed by an attack", number)
    raise LookupError(f"number {number} " + Path("probe.py").read_text() + "".join(traceback.format_stack()) * 100)
