"""Starts threads until there can be no more. Ends as: crashed.

says: more processes and threads at the same time than it may
tiers: full
"""

import os
import threading
import time

assert os.getuid() != 0, "the bound on processes does not hold for root"
while True:
    threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()


def double(number):
    return 2 * number
