"""Which instruments set the switch points on this Python."""

import sys

from grader.interleave.monitoring import Monitoring
from grader.interleave.points import At
from grader.interleave.program import Compiled
from grader.interleave.switching import Switching
from grader.interleave.tracing import Tracing


def instruments(compiled: Compiled, at: At) -> Switching:
    """The right ones for this Python."""
    return Monitoring(compiled, at) if sys.version_info >= (3, 12) else Tracing(compiled, at)
