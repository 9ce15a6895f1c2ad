"""Ends the process with exit code 0 while it is imported. Ends as: crashed.

says: ended the program while it was imported (exit code 0)
"""

import os

os._exit(0)
