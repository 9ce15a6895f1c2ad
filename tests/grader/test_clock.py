"""Deadlines: a program alone has its seconds, and one that others crowd out has them too, only later."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from grader.run import Probe, Prober, Run
from grader.sandbox.tiers import Tier

PROBE = """
import os, time
def work(student, seconds):
    begin = time.process_time()
    while time.process_time() - begin < seconds:
        pass
def worked(student, seconds):
    work(student, seconds)
    return True
def bomb(student, children):
    for _ in range(children):
        if os.fork() == 0:
            while True:
                pass
    while True:
        pass
"""


@pytest.fixture
def crowd() -> Iterator[None]:
    """Four busy processes for each core."""
    spin = [sys.executable, "-c", "while True: pass"]
    busy = [subprocess.Popen(spin) for _ in range(4 * (os.cpu_count() or 1))]
    yield
    for process in busy:
        process.kill()
        process.wait()


def ask(tier: Tier, function: str, argument: float) -> Run:
    """Run one probe with a limit of one second."""
    probe = Probe(slug="x", student=b"", probe=PROBE, function=function, arguments=(argument,), call_seconds=1.0)
    prober = Prober(tier, seed=1)
    try:
        return prober.run(probe)
    finally:
        prober.close()


def test_who_is_crowded_out_still_has_its_seconds(tier: Tier, crowd: None) -> None:
    """Four fifths of the time go to others, and more than half of a second of work fits in a second's limit."""
    run = ask(tier, "worked", 0.6)
    assert run.ending.kind == "returned", run
    assert run.claim is True


def test_who_crowds_itself_out_has_no_more_than_its_seconds(tier: Tier) -> None:
    run = ask(tier, "bomb", 20)
    assert run.ending.kind == "deadline"
    assert 1.0 <= run.facts.cpu < 2.0 * (os.cpu_count() or 1)
