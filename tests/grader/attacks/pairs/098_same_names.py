"""Two submissions want the same port, file, semaphore and shared memory at the same time. Ends as: no effect.

tiers: full
"""

import ctypes
import os
import signal
import socket
import time
from multiprocessing import shared_memory

libc = ctypes.CDLL(None, use_errno=True)
libc.sem_open.restype = ctypes.c_void_p
told = []
signal.signal(signal.SIGUSR1, lambda number, frame: told.append(number))


def double(number):
    """The double, once somebody outside has seen that everything is held: this process then has a child."""
    with socket.create_server(("127.0.0.1", 4711)), open("/tmp/katas.lock", "x"):
        assert libc.sem_open(b"/katas_same", os.O_CREAT | os.O_EXCL, 0o600, 1)
        block = shared_memory.SharedMemory("katas_block", create=True, size=10)
        child = os.fork()
        while not told:
            time.sleep(0.01)
        if child == 0:
            os._exit(0)
        os.kill(child, signal.SIGUSR1)
        os.waitpid(child, 0)
        block.close()
        block.unlink()
        libc.sem_unlink(b"/katas_same")
    return 2 * number
