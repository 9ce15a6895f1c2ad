"""Leaves a block of shared memory that outlives its processes. Ends as: leaked.

says: shared memory called katas_left, never unlinked
"""

from multiprocessing import resource_tracker, shared_memory

block = shared_memory.SharedMemory("katas_left", create=True, size=1000)
resource_tracker.unregister(block._name, "shared_memory")


def double(number):
    return 2 * number
