"""Deadlines: a program alone has its seconds, and one that others crowd out has them too, only later."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from grader.run import Probe, Prober, Run
from grader.sandbox import leftovers
from grader.sandbox.clock import Pauses
from grader.sandbox.tiers import Tier

PROBE = """
import os, threading, time
def work(student, seconds):
    begin = time.process_time()
    while time.process_time() - begin < seconds:
        pass
def worked(student, seconds):
    work(student, seconds)
    return True
def took_turns(student, seconds, size=8):
    batons = [threading.Lock() for _ in range(size)]
    over = threading.Event()
    for baton in batons:
        baton.acquire()
    def turns(number):
        while True:
            batons[number].acquire()
            work(student, 0.002)
            if time.process_time() > end:
                over.set()
            batons[(number + 1) % size].release()
            if over.is_set():
                return
    threads = [threading.Thread(target=turns, args=(number,)) for number in range(size)]
    end = time.process_time() + seconds
    for thread in threads:
        thread.start()
    batons[0].release()
    for thread in threads:
        thread.join()
    return True
def followed(student, seconds):
    for _ in range(10):
        thread = threading.Thread(target=work, args=(student, seconds / 10))
        thread.start()
        thread.join()
    return True
def slept(student, seconds):
    time.sleep(seconds)
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
    """Two busy processes for each core."""
    spin = [sys.executable, "-c", "while True: pass"]
    busy = [subprocess.Popen(spin) for _ in range(2 * (os.cpu_count() or 1))]
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
    """Two thirds of the time go to others, and more than half of a second of work fits in a second's limit."""
    run = ask(tier, "worked", 0.6)
    assert run.ending.kind == "returned", run
    assert run.claim is True


def test_who_crowds_itself_out_has_no_more_than_its_seconds(tier: Tier) -> None:
    run = ask(tier, "bomb", 20)
    assert run.ending.kind == "deadline"
    assert run.facts.spent < 2.0
    assert 1.0 <= run.facts.cpu < 2.0 * (os.cpu_count() or 1)


def test_a_pause_of_the_whole_machine_is_no_time_of_the_students(tier: Tier) -> None:
    """Everything in the sandbox stands still for longer than the limit, as where a virtual machine is not served."""
    prober = Prober(tier, seed=1)
    probe = Probe(slug="x", student=b"", probe=PROBE, function="slept", arguments=(0.7,), call_seconds=1.0)
    with ThreadPoolExecutor(1) as pool:
        sandbox = prober._open()._process.pid
        run = pool.submit(prober.run, probe)
        while len(family := everybody(sandbox)) < 2 and not run.done():
            time.sleep(0.01)
        for signal_ in (signal.SIGSTOP, signal.SIGCONT):
            for pid in family:
                os.kill(pid, signal_)
            time.sleep(1.5)  # the pause
    prober.close()
    assert run.result().ending.kind == "returned", run.result()


def everybody(sandbox: int) -> list[int]:
    """What was started for a sandbox, and all below it."""
    return [sandbox, *(process.pid for process in leftovers.descendants(sandbox))]


def test_a_pause_is_what_neither_work_nor_waiting_explains() -> None:
    pauses = Pauses()
    pauses.wall -= 5.0
    pauses.lap(1.0)
    assert 3.8 < pauses.lost <= 4.01
    lost = pauses.lost
    pauses.wall -= 0.1
    pauses.lap(0.0)
    assert pauses.lost == lost
    pauses.wall, pauses.cpu = pauses.wall - 3.0, pauses.cpu - 3.0  # work of our own
    pauses.lap(0.0)
    assert pauses.lost == lost
    pauses.wall, pauses.cpu = pauses.wall - 3.0, pauses.cpu - 3.0  # work for which others waited
    pauses.excuse()
    assert pauses.lost - lost > 2.9


def test_threads_that_take_turns_are_crowded_out_one_after_the_other(tier: Tier, crowd: None) -> None:
    """Each of them waits for a processor only a part of the time, and all of that counts."""
    run = ask(tier, "took_turns", 0.6)
    assert run.ending.kind == "returned", run
    assert run.claim is True


def test_what_a_thread_has_waited_counts_when_it_has_ended(tier: Tier, crowd: None) -> None:
    """One thread follows another, so at no time has one that lives waited for long."""
    run = ask(tier, "followed", 0.6)
    assert run.ending.kind == "returned", run
    assert run.claim is True
