"""The local variables of a frame, looked at without keeping their values alive.

Up to Python 3.12 `f_locals` is a copy that stays with the frame (PEP 667 tells of it): an object in it would live on
after the program has let it go, its `__del__` would run at another time than without us, and one schedule could end
in two ways. So what was copied is forgotten as soon as it has been looked at; from 3.13 on there is no copy.

With tracing (3.11) the copy is also written back into the frame when its trace function returns next; there it is
noted (`looked_at`), made what the frame holds by then (`renew`), and forgotten at the frame's event after that.
"""

import inspect
import sys
import types
from collections.abc import Mapping
from typing import Any

_COPIES = sys.version_info < (3, 13)
_GIVE_IT_AWAY = frozenset({"locals", "vars", "exec", "eval"})
_WRITES_BACK = sys.version_info < (3, 12)


looked_at: set[int] = set()  # frames (by id) whose copies will be written back


def frame_locals(frame: types.FrameType) -> Mapping[str, Any]:
    """The variables of `frame` by name, as they are now."""
    found = frame.f_locals
    if not _COPIES or not _is_copy(frame):
        return found
    variables = dict(found)
    if _WRITES_BACK:
        looked_at.add(id(frame))
    else:
        found.clear()
    return variables


def renew(frame: types.FrameType) -> dict[str, Any]:
    """Make the copy that will be written back what the frame holds now. Out: that copy, to be cleared after that."""
    looked_at.discard(id(frame))
    return frame.f_locals


def _is_copy(frame: types.FrameType) -> bool:
    """Whether it is the frame of a function, which has not got hold of the copy itself; the variables of a module or
    a class are the namespace itself."""
    code = frame.f_code
    return bool(code.co_flags & inspect.CO_OPTIMIZED) and _GIVE_IT_AWAY.isdisjoint(code.co_names)
