"""Asks for a core file of any size, then dies in a way that would write one. Ends as: crashed.

says: Your program crashed (SIGABRT)
"""

import os
import resource
from contextlib import suppress

with suppress(ValueError):
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def double(number):
    assert resource.getrlimit(resource.RLIMIT_CORE)[1] == 0
    os.abort()
