"""A thread waits for its own end. Ends as: failed.

says: Your code raised RuntimeError: cannot join current thread
"""

import threading


def double(number):
    threading.current_thread().join()
    return 2 * number
