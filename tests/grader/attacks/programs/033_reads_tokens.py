"""Looks for tokens in the environment, its own and that of every process there is. Ends as: failed.

says: found: []
tiers: full landlock
"""

import os
from pathlib import Path


def double(number):
    texts = ["\0".join(os.environ)]
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            texts.append(path.read_text())
        except OSError:
            continue
    raise LookupError(f"found: {[text for text in texts if 'TOKEN' in text or 'GITHUB' in text]}")
