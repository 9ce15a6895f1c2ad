"""Raises SystemExit while it is imported. Ends as: crashed.

says: raised SystemExit
"""

raise SystemExit
