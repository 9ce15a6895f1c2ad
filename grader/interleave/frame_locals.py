"""The local variables of a frame, looked at without keeping their values alive.

Up to Python 3.12 `f_locals` is a copy that stays with the frame (PEP 667 tells of it): an object in it would live on
after the program has let it go, its `__del__` would run at another time than without us, and one schedule could end
in two ways. So what was copied is forgotten as soon as it has been looked at; from 3.13 on there is no copy.

With tracing (3.11) the copy is also written back into the frame when the trace function returns; there it must stay
what the frame holds until then (`renew`), and is forgotten at the frame's next event.
"""

import inspect
import sys
import types
from collections.abc import Mapping
from typing import Any

_COPIES = sys.version_info < (3, 13)
_GIVE_IT_AWAY = frozenset({"locals", "vars", "exec", "eval"})
_WRITES_BACK = sys.version_info < (3, 12)


def frame_locals(frame: types.FrameType) -> Mapping[str, Any]:
    """The variables of `frame` by name, as they are now."""
    found = frame.f_locals
    if not _COPIES or not _is_copy(frame):
        return found
    variables = dict(found)
    if not _WRITES_BACK:
        found.clear()
    return variables


def renew(frame: types.FrameType) -> dict[str, Any] | None:
    """Make the copy that will be written back what the frame holds now. Out: that copy, which may be cleared once it
    has been written back; None where `f_locals` is no copy."""
    found = frame.f_locals
    return found if _is_copy(frame) else None


def _is_copy(frame: types.FrameType) -> bool:
    """Whether it is the frame of a function, which has not got hold of the copy itself; the variables of a module or
    a class are the namespace itself."""
    code = frame.f_code
    return bool(code.co_flags & inspect.CO_OPTIMIZED) and _GIVE_IT_AWAY.isdisjoint(code.co_names)
