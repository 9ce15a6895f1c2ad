"""The filter of system calls, tried from inside: what it refuses, and that ordinary Python does not notice it."""

import textwrap

import pytest

from grader.run import Probe, Prober
from grader.sandbox import seccomp
from grader.sandbox.tiers import Tier

PROBE = textwrap.dedent(
    """
    import ctypes, errno, fcntl, os

    def call(student, numbers):
        libc = ctypes.CDLL(None, use_errno=True)
        refused = []
        for number in numbers:
            ctypes.set_errno(0)
            result = libc.syscall(number, 0, 0, 0, 0, 0, 0)
            refused.append(result == -1 and ctypes.get_errno() == errno.EPERM)
        return refused

    def clone(student, number, flags):
        libc = ctypes.CDLL(None, use_errno=True)
        pid = libc.syscall(number, flags | 17, 0, 0, 0, 0)
        if pid == 0:
            os._exit(0)
        if pid > 0:
            os.waitpid(pid, 0)
        return [pid > 0, ctypes.get_errno()]

    def type_ahead(student, request):
        main, other = os.openpty()
        try:
            fcntl.ioctl(other, request, b"x")
        except OSError as error:
            return error.errno
        return 0
    """
)


@pytest.fixture
def prober(best_tier: Tier) -> Prober:
    if best_tier.name != "full":
        pytest.skip(f"tier full is missing: {best_tier.why}")
    return Prober(best_tier, seed=1)


def ask(prober: Prober, function: str, *arguments: object) -> object:
    probe = Probe(slug="hello", student=b"", probe=PROBE, function=function, arguments=arguments)
    try:
        run = prober.run(probe)
    finally:
        prober.close()
    assert run.ending.kind == "returned", run
    return run.claim


def test_every_call_on_the_list_is_refused(prober: Prober) -> None:
    import platform

    denied = seccomp.DENIED[platform.machine()]
    refused = ask(prober, "call", list(denied.values()))
    assert isinstance(refused, list)
    assert [name for name, was in zip(denied, refused, strict=True) if not was] == []


@pytest.mark.parametrize(("flags", "works"), [(0, True), (0x10000000, False), (0x20000000, False), (0x40000000, False)])
def test_a_plain_clone_works_and_one_with_namespaces_does_not(prober: Prober, flags: int, works: bool) -> None:
    import platform

    number = seccomp._CLONE[platform.machine()]
    assert ask(prober, "clone", number, flags) == [works, 0 if works else 1]


def test_nobody_types_into_a_terminal(prober: Prober) -> None:
    assert ask(prober, "type_ahead", seccomp.TERMINAL_INPUT) == 1


def test_the_list_is_the_same_on_every_machine() -> None:
    names = [set(table) - {"iopl", "ioperm", "modify_ldt"} for table in seccomp.DENIED.values()]
    assert names[0] == names[1]
    assert all(len(set(table.values())) == len(table) for table in seccomp.DENIED.values())
