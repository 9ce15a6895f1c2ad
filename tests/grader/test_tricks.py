"""Tricks are noticed in the text and while it runs; what ordinary programs do is none."""

import ast
import os
import textwrap

import pytest

from grader.run import Probe, Prober
from grader.sandbox import tricks
from grader.sandbox.tiers import Tier

ORDINARY = textwrap.dedent(
    """
    import collections, contextlib, dataclasses, datetime, enum, gc, inspect, logging, sys, threading, time, warnings

    Point = collections.namedtuple("Point", "x y")

    @dataclasses.dataclass
    class Account:
        balance: int = 0

    class Colour(enum.Enum):
        RED = 1

    def run():
        logging.warning("slow")
        warnings.warn("slow")
        threading.Thread(target=gc.collect).start()
        return [len(inspect.signature(run).parameters), time.time() > 0, datetime.timedelta(seconds=1).seconds]
    """
)
HIDDEN = textwrap.dedent(
    """
    import os
    name = "_get" + "frame"
    def run():
        getattr(__import__("sys"), name)()
        getattr(__import__("gc"), "get_" + "objects")()
        os._exit(0)
    """
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("import gc\ngc.get_objects()", ["gc.get_objects"]),
        ("from sys import settrace as innocent", ["sys.settrace"]),
        ("import inspect\ninspect.stack()", ["sys._getframe"]),
        ("import threading\nthreading.settrace(print)", ["sys.settrace"]),
        ("import datetime\ndatetime.datetime.now()", ["datetime.today"]),
        ("from datetime import date\ndate.today()", ["datetime.today"]),
        ("import ctypes\nctypes.pythonapi", ["ctypes.dlopen"]),
        (ORDINARY, []),
        ("stack = []\nstack.append(1)\nmy.gc = 1", []),
    ],
)
def test_what_stands_in_the_text(text: str, names: list[str]) -> None:
    assert list(tricks.written(ast.parse(text))) == names


def test_flags_are_told_once_and_in_one_order_whatever_else_was_written() -> None:
    read, write = tricks.open_notes()
    tricks.note(write, ["sys.settrace", "gc.get_objects", "sys.settrace", "points=1000"])
    os.write(write, b"\xff\0garbage\n")
    flags = tricks.flags(tricks.read(read))
    assert tricks.read(read) == ""
    tricks.note(write, ["x" * (1 << 20)])  # more than there is room for makes nobody wait
    os.close(read)
    os.close(write)
    assert [flag.partition(" (")[2] for flag in flags] == ["gc.get_objects)", "sys.settrace)"]


@pytest.mark.parametrize(("text", "names"), [(ORDINARY, []), (HIDDEN, ["gc.get_objects)", "sys._getframe)"])])
def test_what_is_done_is_noticed_however_it_is_written(best_tier: Tier, text: str, names: list[str]) -> None:
    prober = Prober(best_tier, seed=1)
    try:
        probe = "def run(student):\n    return student.run()\n"
        run = prober.run(Probe(slug="mine", student=text.encode(), probe=probe, function="run"))
    finally:
        prober.close()
    assert [flag.partition(" (")[2] for flag in run.facts.flags] == names
