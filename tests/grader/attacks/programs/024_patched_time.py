"""Stops all clocks, then never ends. Ends as: timed_out.

says: it was busy for 1 s
tiers: full
"""

import time

time.time = time.monotonic = time.perf_counter = lambda: 0.0
time.sleep = lambda seconds: None


def double(number):
    while time.monotonic() < 1:
        time.sleep(1)
    return 2 * number
