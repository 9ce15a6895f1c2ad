"""A `__pycache__` that holds other code than the source beside it, and a compiled file. Ends as: no effect.

flag: victim.pyc is compiled code, which nobody can read
"""

import py_compile
from importlib.util import cache_from_source


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    right = file.read_bytes()
    file.write_text("def double(number):\n    return 0\n")
    for place in (cache_from_source(str(file)), str(file) + "c"):
        py_compile.compile(str(file), place, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    file.write_bytes(right)
    return folder
