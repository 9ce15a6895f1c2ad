"""Copies the answer of another student, in a place that is not even there. Ends as: failed.

says: FileNotFoundError
tiers: full
"""

from pathlib import Path


def double(number):
    exec(Path("@HOME@/other/double.py").read_text())
    return 2 * number
