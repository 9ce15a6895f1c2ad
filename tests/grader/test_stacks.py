"""Stacks of what does not end: by thread and process, in the student's lines alone."""

from grader.run import Probe, Prober, Stack
from grader.sandbox import stacks
from grader.sandbox.tiers import Tier

DUMP = """Thread 0x00007f01 (most recent call first):
  File "/usr/lib/python3.11/queue.py", line 171 in get
  File "/kata/scratch/mine.py", line 9 in worker
  File "/usr/lib/python3.11/threading.py", line 982 in run

Current thread 0x00007f02 (most recent call first):
  File "/kata/scratch/mine.py", line 4 in inner
  File "/kata/scratch/mine.py", line 20 in outer
  File "<string>", line 1 in <module>
"""
STUDENT = b"""
import os, re, threading

def wait():
    lock = threading.Lock()
    lock.acquire()
    thread = threading.Thread(target=lock.acquire)
    if os.fork() == 0:
        lock.acquire()
    lock.acquire()

def match():
    re.match('(a+)+$', 'a' * 50 + 'b')
"""


def test_the_oldest_thread_and_frame_come_first() -> None:
    assert stacks.parse(DUMP, "mine.py") == [[(20, "outer"), (4, "inner")], [(9, "worker")]]
    assert stacks.parse(DUMP, "other.py") == [[], []]
    assert stacks.parse("garbage\n  File", "mine.py") == []


def ask(tier: Tier, function: str, seconds: float) -> tuple[Stack, ...]:
    prober = Prober(tier, seed=1)
    try:
        probe = f"def ask(student):\n    student.{function}()\n"
        run = prober.run(Probe(slug="mine", student=STUDENT, probe=probe, function="ask", call_seconds=seconds))
    finally:
        prober.close()
    assert run.ending.kind in ("stalled", "deadline")
    return run.facts.stacks


def test_each_process_that_waits_is_shown(tier: Tier) -> None:
    assert ask(tier, "wait", 30.0) == (
        Stack(process=0, thread=0, frames=((10, "wait"),)),
        Stack(process=1, thread=0, frames=((9, "wait"),)),
    )


def test_one_that_holds_the_interpreter_lock_is_shown_too(tier: Tier) -> None:
    assert ask(tier, "match", 0.5) == (Stack(process=0, thread=0, frames=((13, "match"),)),)
