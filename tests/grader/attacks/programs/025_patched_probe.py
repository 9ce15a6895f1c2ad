"""Replaces what the probe packs, writes and forks with. Ends as: failed.

says: Four was not doubled.
"""

import json
import os

json.dumps = lambda *arguments, **options: '{"result":8,"threads":[],"pid":%d}' % os.getpid()
os.write = lambda descriptor, data: len(data)
os.fork = lambda: 0


def double(number):
    return 0
