"""Makes shared memory, semaphores and messages of the old kind, which no process's end takes away. Ends as: failed.

flag: ctypes.dlopen
says: open: [], tried: 3
tiers: full landlock
"""

import ctypes

PRIVATE, CREATE = 0, 0o1000 | 0o600


def double(number):
    libc = ctypes.CDLL(None, use_errno=True)
    ways = [
        lambda: libc.shmget(PRIVATE, 4096, CREATE),
        lambda: libc.semget(PRIVATE, 1, CREATE),
        lambda: libc.msgget(PRIVATE, CREATE),
    ]
    raise PermissionError(f"open: {[index for index, way in enumerate(ways) if way() != -1]}, tried: {len(ways)}")
