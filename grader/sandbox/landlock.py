"""What files a process may reach, and whom it may signal, bounded by the process itself (landlock(7)).

The fence holds for the process and all it will start, and needs no privilege. What a kernel does not know yet is
left out: files from Linux 5.13, TCP from 6.7, signals and abstract sockets from 6.12.
"""

import ctypes
import os
import stat
from collections.abc import Iterable
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same numbers on every processor
_VERSION, _PATH_BENEATH = 1, 1

# linux/landlock.h: LANDLOCK_ACCESS_FS_*, by the version of the interface that brought them.
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_CHANGE_FOLDERS = sum(1 << bit for bit in range(4, 13))  # remove and make entries of all kinds
_REFER, _TRUNCATE, _DEVICE = 1 << 13, 1 << 14, 1 << 15
_ON_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _DEVICE
_ALL = {1: _EXECUTE | _WRITE_FILE | _READ_FILE | _READ_DIR | _CHANGE_FOLDERS, 2: _REFER, 3: _TRUNCATE, 5: _DEVICE}
_NETWORK = {4: 0b11}  # bind and connect of TCP
_SCOPE = {6: 0b11}  # abstract sockets and signals stay inside
READ = _EXECUTE | _READ_FILE | _READ_DIR


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scope", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def version() -> int:
    """The version of the kernel's interface; 0 where it has none or it is switched off."""
    return max(_call(_CREATE_RULESET, None, 0, _VERSION), 0)


def fence(readable: Iterable[str], writable: Iterable[str]) -> None:
    """From now on only what lies at or below `readable` may be read or run, and `writable` used in any way.

    A path that does not exist is left out. Needs `no_new_privs`. Raises OSError where the kernel refuses.
    """
    known = version()
    files = _up_to(known, _ALL)
    ruleset = _Ruleset(files, _up_to(known, _NETWORK), _up_to(known, _SCOPE))
    size = 8 if known < 4 else 16 if known < 6 else 24  # an older kernel takes no longer struct
    descriptor = _checked(_call(_CREATE_RULESET, ctypes.byref(ruleset), size, 0))
    try:
        for path in readable:
            _allow(descriptor, path, READ & files)
        for path in writable:
            _allow(descriptor, path, files)
        _checked(_call(_RESTRICT_SELF, descriptor, 0))
    finally:
        os.close(descriptor)


def _allow(ruleset: int, path: str, rights: int) -> None:
    if not Path(path).exists():
        return
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= _ON_FILES
        _checked(_call(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(_Beneath(rights, descriptor)), 0))
    finally:
        os.close(descriptor)


def _up_to(known: int, rights: dict[int, int]) -> int:
    return sum(right for since, right in rights.items() if since <= known)


def _call(number: int, *arguments: object) -> int:
    return int(ctypes.CDLL(None, use_errno=True).syscall(number, *arguments))


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"landlock: {os.strerror(number)}")
    return result
