"""Leaves with `sys.exit(0)` while it is imported. Ends as: crashed.

says: raised SystemExit
"""

import sys

sys.exit(0)
