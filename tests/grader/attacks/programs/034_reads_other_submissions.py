"""Copies the answer of another student. Ends as: failed.

says: PermissionError
tiers: landlock
"""

from pathlib import Path


def double(number):
    exec(Path("@HOME@/other/double.py").read_text())
    return 2 * number
