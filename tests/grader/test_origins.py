"""Where what is left over began: the line of the student's file that is under way, for forks, threads and memory."""

import pytest

from grader.run import Left, Probe, Prober
from grader.sandbox import origins
from grader.sandbox.tiers import Tier

STUDENT = b"""
import multiprocessing, os, threading, time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import shared_memory

kept = []

def run():
    if os.fork() == 0:
        time.sleep(1000)
    if os.fork() == 0:
        os._exit(0)
    child = multiprocessing.Process(target=time.sleep, args=(1000,))
    child.start()
    threading.Thread(target=time.sleep, args=(1000,), name="idler").start()
    kept.append(ThreadPoolExecutor(1))
    kept[0].submit(time.sleep, 1000)
    kept.append(shared_memory.SharedMemory("katas_left", create=True, size=10))
"""


def test_each_thing_that_is_left_over_has_the_line_that_began_it(tier: Tier) -> None:
    prober = Prober(tier, seed=1)
    try:
        probe = Probe(slug="mine", student=STUDENT, probe="def run(mine):\n    mine.run()\n", function="run")
        facts = prober.run(probe).facts
    finally:
        prober.close()
    assert {(left.state == "Z", left.line) for left in facts.processes} == {(False, 9), (True, 11), (False, 14)}
    assert facts.threads == (Left(name="idler", line=15), Left(name="ThreadPoolExecutor-0_0", line=17))
    assert facts.shared == (Left(name="katas_left", line=18),)
    assert facts.flags == ()


@pytest.mark.parametrize(
    "notes", ["", "process", "process x 1", "process 1 -1", f"process 1 {'9' * 5000}", "memory x y", "\0\n\ufffd 1 1"]
)
def test_what_is_no_note_of_ours_is_left(notes: str) -> None:
    assert origins.processes(notes) == {}
    assert origins.told({"x"}, notes) == [{"name": "x", "line": None}]
