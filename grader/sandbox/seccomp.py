"""System calls that no kata needs and an escape could use, refused by the kernel (seccomp(2), classic BPF).

A deny list, not an allow list: what Python and its standard library call differs from version to version, and the
namespaces already hide what matters. `ptrace` is on it for one more reason: a traced child makes `subprocess` take
a stop for an exit. So is `memfd_create`: such memory belongs to no process, so that nothing would bound it.
"""

import ctypes
import os
import platform
from collections.abc import Sequence

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # linux/bpf_common.h
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000  # linux/seccomp.h: SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data; little endian, low word first
_EPERM, _ENOSYS = 1, 38

NEW_NAMESPACES = 0x7E020080  # CLONE_NEW*: user, pid, net, ipc, uts, mount, cgroup, time
TERMINAL_INPUT = 0x5412  # TIOCSTI: types into somebody's terminal
_X32 = 0x40000000  # numbers from here on are a second, 32-bit interface

# Names and numbers: asm/unistd_64.h for x86_64, asm-generic/unistd.h for aarch64.
DENIED = {
    "x86_64": {
        "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "pidfd_getfd": 438,
        "unshare": 272, "setns": 308, "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161,
        "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
        "mount_setattr": 442, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "fanotify_init": 300,
        "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "add_key": 248,
        "request_key": 249, "keyctl": 250, "init_module": 175, "finit_module": 313, "delete_module": 176,
        "kexec_load": 246, "kexec_file_load": 320, "reboot": 169, "swapon": 167, "swapoff": 168, "acct": 163,
        "settimeofday": 164, "clock_settime": 227, "clock_adjtime": 305, "adjtimex": 159, "sethostname": 170,
        "setdomainname": 171, "quotactl": 179, "syslog": 103, "name_to_handle_at": 303,
        "open_by_handle_at": 304, "personality": 135, "iopl": 172, "ioperm": 173, "modify_ldt": 154,
        "shmget": 29, "shmat": 30, "shmctl": 31, "semget": 64, "semop": 65, "semctl": 66, "semtimedop": 220,
        "msgget": 68, "msgsnd": 69, "msgrcv": 70, "msgctl": 71, "mq_open": 240,
        "memfd_create": 319, "memfd_secret": 447,
    },
    "aarch64": {
        "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272, "pidfd_getfd": 438,
        "unshare": 97, "setns": 268, "mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51,
        "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
        "mount_setattr": 442, "bpf": 280, "perf_event_open": 241, "userfaultfd": 282, "fanotify_init": 262,
        "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "add_key": 217,
        "request_key": 218, "keyctl": 219, "init_module": 105, "finit_module": 273, "delete_module": 106,
        "kexec_load": 104, "kexec_file_load": 294, "reboot": 142, "swapon": 224, "swapoff": 225, "acct": 89,
        "settimeofday": 170, "clock_settime": 112, "clock_adjtime": 266, "adjtimex": 171, "sethostname": 161,
        "setdomainname": 162, "quotactl": 60, "syslog": 116, "name_to_handle_at": 264,
        "open_by_handle_at": 265, "personality": 92, "shmget": 194, "shmat": 196, "shmctl": 195,
        "semget": 190, "semop": 193, "semctl": 191, "semtimedop": 192, "msgget": 186, "msgsnd": 189,
        "msgrcv": 188, "msgctl": 187, "mq_open": 180, "memfd_create": 279, "memfd_secret": 447,
    },
}  # fmt: skip
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435  # its flags lie in memory that a filter cannot read; without it the C library falls back to clone
_IOCTL = {"x86_64": 16, "aarch64": 29}
_SOCKET = {"x86_64": 41, "aarch64": 198}
_LOCAL = 1  # AF_UNIX
_AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # linux/audit.h: AUDIT_ARCH_*


Line = tuple[int, int, int, int]  # code, lines to skip if true, lines to skip if false, value


class _Instruction(ctypes.Structure):
    """struct sock_filter of linux/filter.h."""

    _fields_ = (
        ("code", ctypes.c_ushort),
        ("if_true", ctypes.c_ubyte),
        ("if_false", ctypes.c_ubyte),
        ("value", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    """struct sock_fprog of linux/filter.h."""

    _fields_ = (("length", ctypes.c_ushort), ("first", ctypes.POINTER(_Instruction)))


def deny_calls(*, network: bool) -> None:
    """Install the filter for this process and all it will start. Needs `no_new_privs`.

    `network`: whether sockets of all kinds may be made, as where a namespace leaves nobody to reach with them.

    Raises OSError where the kernel or this kind of processor has no such filter.
    """
    machine = platform.machine()
    if machine not in DENIED:
        raise OSError(_ENOSYS, f"no list of system calls for {machine}")
    instructions = program(machine, () if network else _local_sockets_only(machine))
    array = (_Instruction * len(instructions))(*(_Instruction(*line) for line in instructions))
    filter_program = _Program(len(instructions), array)
    result = ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(filter_program), 0, 0)
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"seccomp: {os.strerror(number)}")


def program(machine: str, more: Sequence[Line] = ()) -> list[Line]:
    """The filter for `machine` (a key of DENIED), with `more` lines before all is allowed."""
    refuse, unknown = (_RETURN, 0, 0, _ERROR | _EPERM), (_RETURN, 0, 0, _ERROR | _ENOSYS)
    load_number = (_LOAD, 0, 0, _NUMBER)
    return [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_EQUAL, 1, 0, _AUDIT[machine]),
        refuse,
        load_number,
        (_JUMP_AT_LEAST, 0, 1, _X32),
        refuse,
        *(line for number in DENIED[machine].values() for line in ((_JUMP_EQUAL, 0, 1, number), refuse)),
        *((_JUMP_EQUAL, 0, 1, _CLONE3), unknown),
        *((_JUMP_EQUAL, 0, 4, _CLONE[machine]), (_LOAD, 0, 0, _ARGUMENTS)),
        *((_JUMP_ANY_BIT, 0, 1, NEW_NAMESPACES), refuse, load_number),
        *((_JUMP_EQUAL, 0, 4, _IOCTL[machine]), (_LOAD, 0, 0, _ARGUMENTS + 8)),
        *((_JUMP_EQUAL, 0, 1, TERMINAL_INPUT), refuse, load_number),
        *more,
        (_RETURN, 0, 0, _ALLOW),
    ]


def _local_sockets_only(machine: str) -> Sequence[Line]:
    return (
        *((_JUMP_EQUAL, 0, 3, _SOCKET[machine]), (_LOAD, 0, 0, _ARGUMENTS)),
        *((_JUMP_EQUAL, 1, 0, _LOCAL), (_RETURN, 0, 0, _ERROR | _EPERM)),
    )
