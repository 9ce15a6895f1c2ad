"""The engines that are measured: each searches one program of `programs/` for a schedule that goes wrong.

A program has a `State`, the work of its two threads (`first`, `second`), and what must hold at the end (`right`).
An engine that controls the threads which a program starts is given `both.py`, which starts them; frontrun starts
threads itself and is given the parts.
"""

import _thread
import importlib.util
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from types import ModuleType
from typing import Any

BOTH = Path(__file__).with_name("both.py")
SWITCHES = 2  # the bound on preemptions, the same for all
LARGE = 1_000_000
TURNS = 400  # times that a program is run without control


@dataclass(frozen=True)
class Search:
    """What a search did: schedules run, seconds, whether it found a fault, and whether it came to its end (None: the
    engine does not say); how often a thread of it gave the processor away, as the kernel counts."""

    schedules: int
    seconds: float
    found: bool
    exhausted: bool | None
    turns: int = 0


def load(path: Path) -> ModuleType:
    """The program at `path`, as a module of its own."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def budgets(most: int = LARGE) -> Iterator[int]:
    """1, 2, 4 … schedules."""
    budget = 1
    while budget <= most:
        yield budget
        budget *= 2


def explorer_first(path: Path, seconds: float) -> Search:
    """The smallest of the growing searches that finds the fault; its time alone."""
    search = Search(0, 0.0, False, None)
    for budget in budgets():
        search = _explored(path, schedules=budget, seconds=seconds)
        if search.found or search.exhausted or search.seconds > seconds:
            break
    return search


def explorer_all(path: Path, seconds: float) -> Search:
    """The whole bounded search."""
    return _explored(path, schedules=LARGE, seconds=seconds)


def _explored(path: Path, schedules: int, seconds: float) -> Search:
    from grader.interleave import Program, Source, explore

    sources = {file.stem: Source(file.read_text("utf-8"), file.name) for file in (path, BOTH)}
    program = Program(sources, entry=("both", "both"), subject=path.stem)
    begin, before = time.perf_counter(), getrusage(RUSAGE_SELF).ru_nvcsw
    found = explore(program, switches=SWITCHES, schedules=schedules, seconds=seconds)
    took, turns = time.perf_counter() - begin, getrusage(RUSAGE_SELF).ru_nvcsw - before
    assert found.refused is None, found.refused
    wrong = any(outcome.kind != "returned" or outcome.value is not True for outcome in found.outcomes)
    return Search(found.schedules, took, wrong, found.exhausted, turns)


def interleave_test_first(path: Path, seconds: float) -> Search:
    """Its random search, until the first fault."""
    return _growing(lambda most: _interleaved(path, "random", most), seconds)


def interleave_test_all(path: Path, seconds: float) -> Search:
    """Its depth-first search with the same bound."""
    return _growing(lambda most: _interleaved(path, "dfs", most), seconds)


def _growing(search: Callable[[int], Search], seconds: float) -> Search:
    """The last of ever larger searches, begun while less than half of the time is over."""
    found, begin = search(16), time.perf_counter()
    for budget in budgets():
        if budget > 16 and not (found.found or found.exhausted) and time.perf_counter() - begin < seconds / 2:
            found = search(budget)
    return found


def _interleaved(path: Path, strategy: str, most: int) -> Search:
    import interleave_test

    module, both = load(path), load(BOTH).both

    def model() -> None:
        assert both(module) is True

    begin = time.perf_counter()
    result = interleave_test.explore(
        model, iterations=most, seed=1, strategy=strategy, max_preemptions=SWITCHES, raise_on_failure=False
    )
    took = time.perf_counter() - begin
    return Search(result.schedules_run, took, result.failure is not None, result.exhausted)


def frontrun_first(path: Path, seconds: float) -> Search:
    """Its partial-order reduction, until the first fault."""
    return _frontrun(path, seconds, stop_on_first=True)


def frontrun_all(path: Path, seconds: float) -> Search:
    """Its partial-order reduction with the same bound, to the end."""
    return _frontrun(path, seconds, stop_on_first=False)


def _frontrun(path: Path, seconds: float, stop_on_first: bool) -> Search:
    import frontrun

    module = load(path)
    begin = time.perf_counter()
    result: Any = frontrun.explore(
        setup=module.State,
        workers=[module.first, module.second],
        invariant=module.right,
        preemption_bound=SWITCHES,
        stop_on_first=stop_on_first,
        reproduce_on_failure=0,
        total_timeout=seconds,
    )
    took = time.perf_counter() - begin
    return Search(result.num_explored, took, result.property_holds is False, result.exhausted)


def uncontrolled(path: Path, seconds: float) -> Search:
    """The program as Python runs it, again and again, with real threads."""
    module, both = load(path), load(BOTH).both
    begin = time.perf_counter()
    found = sum(both(module) is not True for _ in range(TURNS)) > 0
    return Search(TURNS, time.perf_counter() - begin, found, None)


def handing_over(_path: Path, _seconds: float) -> Search:
    """Two threads on one processor that hand a lock to and fro, and nothing else: what a turn costs at least."""
    from grader.interleave.processor import OneProcessor

    batons = [_thread.allocate_lock() for _ in range(2)]
    for baton in batons:
        baton.acquire()

    def other() -> None:
        for _ in range(TURNS * 50):
            batons[1].acquire()
            batons[0].release()

    thread = threading.Thread(target=other)
    thread.start()
    OneProcessor().bind([thread.native_id or 0])
    begin = time.perf_counter()
    for _ in range(TURNS * 50):
        batons[1].release()
        batons[0].acquire()
    took = time.perf_counter() - begin
    thread.join()
    return Search(0, took, False, None, TURNS * 100)


ENGINES: dict[str, Callable[[Path, float], Search]] = {
    function.__name__: function
    for function in (
        explorer_first, explorer_all, interleave_test_first, interleave_test_all, frontrun_first, frontrun_all,
        uncontrolled, handing_over,
    )
}  # fmt: skip
