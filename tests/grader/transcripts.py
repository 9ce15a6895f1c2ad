"""Golden transcripts: what a person sees, kept as files, so that a change of words shows in the diff.

`KATA_WRITE_GOLDEN=1 python -m pytest …` writes them anew.
"""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def agrees(name: str, text: str) -> bool:
    """Whether `text` is what the transcript `name` holds; with the variable set, it is made so."""
    path = GOLDEN / name
    if os.environ.get("KATA_WRITE_GOLDEN"):
        path.write_text(text)
    return path.read_text() == text
