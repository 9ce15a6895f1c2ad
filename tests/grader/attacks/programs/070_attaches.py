"""Attaches to the process that watches it, and to its descriptors and memory. Ends as: failed.

flag: ctypes.dlopen
says: open: [], tried: 4
tiers: full landlock
"""

import ctypes
import os
import platform

NUMBERS = {"x86_64": (101, 310, 311, 438), "aarch64": (117, 270, 271, 438)}  # ptrace, process_vm_readv, _writev, pidfd_getfd
ATTACH = 16


def is_open(number):
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = (ctypes.c_size_t * 2)()
    if number == 438:
        arguments = (os.pidfd_open(os.getppid()), 0, 0)
    elif number in (101, 117):
        arguments = (ATTACH, os.getppid(), 0, 0)
    else:
        arguments = (os.getppid(), buffer, 1, buffer, 1, 0)
    return libc.syscall(number, *arguments) != -1


def double(number):
    numbers = NUMBERS[platform.machine()]
    raise PermissionError(f"open: {[*filter(is_open, numbers)]}, tried: {len(numbers)}")
