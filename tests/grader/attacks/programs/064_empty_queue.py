"""Waits for a message that nobody sends. Ends as: timed_out.

says: next to nothing ran. It waits.
tiers: full
"""

import queue


def double(number):
    return queue.Queue().get()
