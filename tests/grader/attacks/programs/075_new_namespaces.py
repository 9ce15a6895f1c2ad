"""Asks the kernel for what an escape begins with: namespaces, mounts, programs and rings of its own. Ends as: failed.

flag: ctypes.dlopen
says: open: [], tried: 9
tiers: full landlock
"""

import ctypes
import os
import platform

NEW_USER, NEW_MOUNT = 0x10000000, 0x00020000
NUMBERS = {  # bpf, io_uring_setup, userfaultfd, keyctl, memfd_secret, kexec_load
    "x86_64": (321, 425, 323, 250, 447, 246),
    "aarch64": (280, 425, 282, 219, 447, 104),
}


def double(number):
    libc = ctypes.CDLL(None, use_errno=True)
    ways = [
        lambda: libc.unshare(NEW_USER),
        lambda: libc.unshare(NEW_MOUNT),
        lambda: libc.mount(b"none", b"/tmp", b"tmpfs", 0, None),
        *(lambda call=call: libc.syscall(call, 0, 0, 0, 0, 0) for call in NUMBERS[platform.machine()]),
    ]
    found = [index for index, way in enumerate(ways) if way() != -1]
    raise PermissionError(f"open: {found}, tried: {len(ways)}")
