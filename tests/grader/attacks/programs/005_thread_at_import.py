"""Starts a thread while it is imported that no exit of the interpreter would survive. Ends as: leaked.

says: a thread that it started is still running
says: the thread for_ever
"""

import threading
import time

threading.Thread(target=time.sleep, args=(1000,), name="for_ever").start()


def double(number):
    return 2 * number
