"""The explorer: what it finds, what it tells, what it refuses, and whose fault a failure is."""

from pathlib import Path

import pytest

from grader.interleave import BadSchedule, EngineBroke, Exploration, Program, Source, explore, load, replay
from grader.interleave import guide as guide_module
from grader.interleave import racing as racing_module
from grader.interleave import scheduler as scheduler_module
from grader.interleave.guide import Guide
from grader.interleave.locks import Lock
from grader.interleave.strategies import Bounded
from grader.interleave.world import World

TUTORIAL = """\
from threading import Thread

balance = 0

def change(n):
    global balance
    balance += n
    balance -= n

def task(n, times):
    for _ in range(times):
        change(n)

def run(amounts, times):
    threads = [Thread(target=task, args=(n, times)) for n in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
"""

THREAD = """
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
"""


def program(text: str, entry: str | None = "main", *arguments: object) -> Program:
    return Program({"program": Source(text, "program.py")}, entry and ("program", entry), arguments)  # type: ignore[arg-type]


def run(text: str, entry: str | None = "main", **limits: int) -> Exploration:
    return explore(program(text, entry), **limits)  # type: ignore[arg-type]


def endings(exploration: Exploration) -> list[tuple[str, object]]:
    return [(one.kind, one.error or one.detail or one.value) for one in exploration.outcomes]


def test_the_tutorial_needs_two_forced_switches() -> None:
    tutorial = program(TUTORIAL, "run", [5, 8], 1)
    found = explore(tutorial)
    wrong = [outcome for outcome in found.outcomes if outcome.value != 0]
    assert found.exhausted
    assert found.threads == 2
    assert (wrong[0].forced_switches, wrong[0].value, wrong[0].schedule) == (2, -8, "a3.b4")
    only_one = explore(tutorial, switches=1)
    assert [outcome.value for outcome in only_one.outcomes if outcome.forced_switches < 2] == [0]


def test_a_race_is_told_with_values() -> None:
    witness = replay(program(TUTORIAL, "run", [5, 8], 1), "a3.b4")
    assert [(lane.name, lane.call) for lane in witness.lanes] == [
        ("main", ""),
        ("alice", "task(5, 1)"),
        ("bob", "task(8, 1)"),
    ]
    assert [(step.lane, step.line, step.verb, step.name, step.value) for step in witness.steps if step.lane] == [
        (1, 7, "reads", "balance", "0"),
        (2, 7, "reads", "balance", "0"),
        (2, 7, "writes", "balance", "8"),
        (1, 7, "writes", "balance", "5"),
        (1, 8, "reads", "balance", "5"),
        (1, 8, "writes", "balance", "0"),
        (2, 8, "reads", "balance", "0"),
        (2, 8, "writes", "balance", "-8"),
    ]
    assert witness.outcome is not None
    assert witness.outcome.value == -8


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ("box.total += 1", {"box.total"}),
        ("counts['a'] += 1", {"counts['a']"}),
        ("things.append(1)", {"things (.append)"}),
    ],
)
def test_what_is_read_and_written_is_named_as_in_the_source(change: str, names: set[str]) -> None:
    text = f"""\
import threading
class Box:
    def __init__(self): self.total = 0
box, counts, things = Box(), {{"a": 0}}, []
def work():
    {change}
def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
"""
    steps = replay(program(text), "m").steps
    assert {step.name for step in steps if step.lane} == names


@pytest.mark.parametrize("kind", ["threading.local", "Box"])
def test_objects_that_are_gone_are_not_taken_for_each_other(kind: str) -> None:
    text = f"""
import threading

class Box:
    pass

def work(n):
    own = {kind}()
    own.value = n
    return own.value

def main():
    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
"""
    for _ in range(5):
        steps = replay(program(text), "m").steps
        assert [step for step in steps if step.name == "own.value"] == []


@pytest.mark.parametrize("depth", [1, 2])
def test_looking_does_not_put_off_the_end_of_an_object(depth: int) -> None:
    text = """
import threading

order = []

class Box:
    def __del__(self):
        order.append("gone")

def work():
    box = Box()
    box.value = 1
    box.value += 1
    del box
    order.append("after")

def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return order
"""
    (searched,) = run(text, switches=depth).outcomes
    assert searched.value == ["gone", "after"]
    told = replay(program(text), "m").outcome
    assert told is not None
    assert told.value == searched.value


def test_a_deadlock_is_told_with_who_holds_what() -> None:
    text = """\
import threading
a, b = threading.Lock(), threading.Lock()
def one():
    with a:
        with b: pass
def two():
    with b:
        with a: pass
def main():
    threads = [threading.Thread(target=work) for work in (one, two)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
"""
    (found,) = [outcome for outcome in run(text).outcomes if outcome.kind == "deadlocked"]
    assert (found.detail, found.forced_switches) == ("alice waits for bob, bob waits for alice", 1)
    witness = replay(program(text), found.schedule)
    assert [(w.lane, w.line, w.resource, w.holder, w.held_line) for w in witness.waits] == [
        (0, 12, "alice", 1, None),
        (1, 5, "b", 2, 7),
        (2, 8, "a", 1, 4),
    ]
    assert [(step.verb, step.name, step.by) for step in witness.steps[-2:]] == [
        ("waits for", "a", "alice"),
        ("waits for", "b", "bob"),
    ]


def test_a_script_ends_in_what_it_prints() -> None:
    text = TUTORIAL.replace("    balance -= n\n", "") + 'if __name__ == "__main__":\n    print(run([5, 8], 1))\n'
    assert {outcome.value for outcome in run(text, None).outcomes} == {"13\n", "5\n", "8\n"}


def test_values_are_told_apart_exactly_and_hold_no_addresses() -> None:
    text = "def main(): return [object(), {2, 1}, (1,), b'x', True, 1.0]"
    (outcome,) = run(text).outcomes
    assert outcome.value == {"repr": "[<object object>, {1, 2}, (1,), b'x', True, 1.0]"}
    text = """\
import threading
answers = []
def main():
    threads = [threading.Thread(target=answers.append, args=(value,)) for value in (True, 1)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return answers[0]
"""
    assert [type(outcome.value) for outcome in run(text).outcomes] in ([bool, int], [int, bool])


def test_spurious_wakeups_come_on_request_only() -> None:
    text = """\
import threading
condition = threading.Condition()
ready = False
def work():
    global ready
    with condition:
        ready = True
        condition.notify()
def main():
    thread = threading.Thread(target=work)
    thread.start()
    with condition:
        if not ready:
            condition.wait()
        seen = ready
    thread.join()
    return seen
"""
    assert [outcome.value for outcome in explore(program(text)).outcomes] == [True]
    spurious = explore(program(text), spurious=True)
    assert [outcome.value for outcome in spurious.outcomes] == [True, False]
    witness = replay(program(text), spurious.outcomes[1].schedule, spurious=True)
    assert witness.outcome is not None
    assert witness.outcome.value is False


def test_budgets_end_the_search_and_say_so() -> None:
    tutorial = program(TUTORIAL, "run", [5, 8], 2)
    few = explore(tutorial, schedules=50)
    assert (few.schedules, few.exhausted) == (50, False)
    assert not explore(tutorial, seconds=0.0).exhausted
    short = explore(tutorial, steps=500)
    assert not short.exhausted
    assert 1 < short.schedules < 50
    assert short == explore(tutorial, steps=500)  # steps are counted, not timed


def test_a_long_loop_does_not_take_for_ever() -> None:
    text = """\
import threading
lock = threading.Lock()
total = 0
def work():
    global total
    for _ in range(100):
        with lock:
            total += 1
def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return total
"""
    found = explore(program(text), steps=30_000)
    assert [outcome.value for outcome in found.outcomes] == [200]
    assert 100 < found.schedules < 300
    assert found.whole == 0


def test_another_seed_finds_the_same() -> None:
    tutorial = program(TUTORIAL, "run", [5, 8], 1)
    first, second = (
        [(one.value, one.schedule) for one in explore(tutorial, seed=seed).outcomes if one.forced_switches <= 2]
        for seed in (1, 2)
    )
    assert first == second


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("import socket\ndef main(): pass", "talks to the world outside (socket)"),
        ("def main():\n try:\n  import subprocess\n except BaseException: pass", "uses processes (subprocess)"),
        ("from multiprocessing import Pool\ndef main(): pass", "uses processes"),
        ("import asyncio\ndef main(): pass", "event loop"),
        ("import signal\ndef main(): pass", "uses signals"),
        ("import ctypes\ndef main(): pass", "reaches into memory"),
        ("import importlib.util\ndef main(): pass", "runs other code"),
        ("def main(): input()", "asks for input"),
        ("import sys\ndef main(): return list(sys.stdin)", "asks for input"),
        ("from sys import stdin\ndef main(): pass", "asks for input"),
        ("import os\ndef main(): os.fork()", "uses processes (os.fork)"),
        ("import os\ndef main(): os.system('true')", "uses processes (os.system)"),
        ("import sched\ndef main(): sched.threading.Thread(target=print).start()", "starts threads by a way"),
        ("import sys\ndef main(): sys.settrace(None)", "sys.settrace"),
        ("import logging\ndef main(): logging.sys.settrace(None)", "sys.settrace"),
        ("import sys\ndef main(): sys.monitoring.free_tool_id(4)", "sys.monitoring"),
        ("import threading\ndef main(): threading.settrace(None)", "trace or profile function"),
        ("def main(): main.__code__.replace(co_name='x')", "makes code objects by hand"),
        (
            "import os\nr, w = os.pipe()\ndef main(): os.read(r, 1)",
            "main waits on something the explorer cannot control",
        ),
    ],
)
def test_what_cannot_be_controlled_is_refused(text: str, reason: str) -> None:
    found = run(text)
    assert reason in (found.refused or "")
    assert not found.exhausted


def test_monitoring_switched_off_by_a_back_door_is_refused() -> None:
    text = """\
import logging
def main():
    monitoring = getattr(logging.sys, "monitoring", None)
    if monitoring: monitoring.set_local_events(4, main.__code__, 0)
    else: logging.sys.settrace(None)
"""
    assert run(text).refused is not None


def test_a_program_that_is_not_the_same_twice_is_refused() -> None:
    text = """\
import itertools, logging, threading
if not hasattr(logging, "rounds"): logging.rounds = itertools.count()
counter = 0
def work():
    global counter
    counter += 1
    if next(logging.rounds) % 3 == 0: threading.Lock().acquire()
def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return counter
"""
    found = run(text)
    assert found.refused is None or "the same thing twice" in found.refused


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("def main():\n while True: pass", ("livelocked", None)),
        (
            f"import threading\ndef work(): 1 / 0\ndef main():{THREAD}",
            ("raised", "ZeroDivisionError: division by zero"),
        ),
        ("def main(): raise SystemExit(3)", ("raised", "SystemExit: 3")),
        ("import threading\ndef main(): threading.Lock().acquire(1, 2, 3)", ("raised", "TypeError")),
        ("import threading\ndef main(): threading.Thread(target=[].pop).run()", ("raised", "IndexError")),
        ("import threading\ndef main(): threading.Thread().join()", ("raised", "RuntimeError: cannot join")),
        ("import threading\ndef main(): threading.Semaphore(-1)", ("raised", "ValueError: semaphore initial value")),
        ("import time\ndef main(): time.sleep(-1)", ("raised", "ValueError: sleep length")),
        (
            "import threading\nwait = threading.Event().wait\n"
            "def main():\n while True:\n  try: wait()\n  except BaseException: pass",
            ("deadlocked", "main waits for an Event for ever"),
        ),
    ],
)
def test_each_way_to_end_is_a_kind_of_its_own(text: str, ending: tuple[str, str | None]) -> None:
    ((kind, what),) = endings(run(text))
    assert kind == ending[0]
    assert what is None if ending[1] is None else str(what).startswith(ending[1])


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (guide_module, "options_at"),
        (scheduler_module, "options_at"),
        (scheduler_module, "wake"),
        (Guide, "choose"),
        (Bounded, "ran"),
        (racing_module.Racing, "note"),
        (racing_module.Racing, "forked"),
        (Lock, "take"),
        (Lock, "give"),
        (World, "take_slot"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_fault_of_the_engine_is_never_the_programs(owner: object, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = """\
import threading
lock = threading.Lock()
total = 0
def work():
    global total
    try:
        total += 1
        with lock: total += 1
    except BaseException:
        pass
def main():
    try:
        threads = [threading.Thread(target=work) for _ in range(2)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
    except BaseException:
        pass
    return 0
"""

    inside: dict[str, object] = {"__package__": "grader.interleave"}  # as if it were a function of the engine
    exec("def broken(*arguments): raise KeyError('a fault put in by the test')", inside)
    monkeypatch.setattr(owner, name, inside["broken"])
    with pytest.raises(EngineBroke):
        run(text)


def test_a_pool_that_is_never_shut_down_is_left_and_holds_nobody_up() -> None:
    text = """\
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(2)
def main():
    return pool.submit(len, "abc").result()
"""
    found = explore(program(text, "main"))
    assert [(outcome.kind, outcome.value) for outcome in found.outcomes] == [("thread_left", 3)]


def test_loops_that_only_wait_are_cheap() -> None:
    text = """\
import threading
lock = threading.Lock()
total = 0
def add(number):
    global total
    while lock.locked():
        pass
    with lock:
        pass
    total += number
    total -= number
def main():
    threads = [threading.Thread(target=add, args=(number,)) for number in (5, 8)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return total
"""
    found = explore(program(text, "main"))
    assert found.exhausted
    assert found.schedules < 500
    assert {(outcome.kind, outcome.value) for outcome in found.outcomes} == {
        ("returned", value) for value in (0, 5, -5, 8, -8)
    }


PULSE = """\
import threading
event = threading.Event()
ready = False
def wait():
    if not ready:
        event.wait()
def main():
    global ready
    thread = threading.Thread(target=wait)
    thread.start()
    ready = True
    event.set()
    event.clear()
    thread.join()
    return "woken"
"""


def test_an_event_that_is_cleared_at_once_has_woken_those_who_waited_and_nobody_else() -> None:
    found = explore(program(PULSE, "main"))
    assert {(outcome.kind, outcome.forced_switches) for outcome in found.outcomes} == {
        ("returned", 0),
        ("deadlocked", 2),
    }
    patient = PULSE.replace("    ready = True\n", "    import time\n    time.sleep(1)\n")
    assert "returned" in {outcome.kind for outcome in explore(program(patient, "main")).outcomes}


def test_a_story_wakes_conditions_as_the_search_did() -> None:
    text = """\
from threading import Condition, Thread
def main():
    ready, bell = [], Condition()
    def wait():
        with bell:
            if not ready:
                bell.wait()
            return ready.pop()
    thread = Thread(target=wait)
    thread.start()
    with bell:
        ready.append(1)
        bell.notify()
    thread.join()
"""
    one = program(text, "main")
    raised = next(outcome for outcome in explore(one, spurious=True).outcomes if outcome.kind == "raised")
    told = replay(one, raised.schedule, spurious=True)
    assert told.outcome is not None
    assert (told.outcome.kind, told.outcome.error) == ("raised", "IndexError: pop from empty list")


def test_a_pool_of_processes_may_be_imported_and_is_refused_where_it_is_made() -> None:
    text = """\
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
def unused(pool: ProcessPoolExecutor | ThreadPoolExecutor) -> bool:
    return isinstance(pool, Executor)
def main(kind):
    with globals()[kind](1) as pool:
        return pool.submit(len, "abc").result()
"""
    assert [outcome.value for outcome in explore(program(text, "main", "ThreadPoolExecutor")).outcomes] == [3]
    refused = explore(program(text, "main", "ProcessPoolExecutor")).refused
    assert refused == "it uses processes (ProcessPoolExecutor), and the explorer controls threads only"


def test_a_lock_may_be_waited_for_as_long_as_a_real_one() -> None:
    text = """\
import threading
def main():
    return threading.Lock().acquire(timeout=threading.TIMEOUT_MAX)
"""
    assert [outcome.value for outcome in explore(program(text, "main")).outcomes] == [True]


def test_bad_schedules_are_told() -> None:
    tutorial = program(TUTORIAL, "run", [5, 8], 1)
    for text in ("", "a3..b", "3a", "a3.b4.x9", "m500"):
        with pytest.raises(BadSchedule):
            replay(tutorial, text)


def test_a_file_is_loaded_with_its_helpers(tmp_path: Path) -> None:
    (tmp_path / "store.py").write_text("total = 0\ndef add(n):\n    global total\n    total += n\n")
    (tmp_path / "shop.py").write_text(
        "import threading, store\nfrom store import add\n"
        "def main():\n"
        "    threads = [threading.Thread(target=add, args=(1,)) for _ in range(2)]\n"
        "    for thread in threads: thread.start()\n"
        "    for thread in threads: thread.join()\n"
        "    return store.total\n"
    )
    shop = load(tmp_path / "shop.py")
    assert set(shop.sources) == {"shop", "store"}
    assert {outcome.value for outcome in explore(shop).outcomes} == {1, 2}


STORE = """\
from . import settings
from .tools.counting import plus

total = settings.START


def add(number):
    global total
    total = plus(total, number)
"""
SHOP = """\
import threading
from bank import store
from bank.tools import *
import importlib


def main():
    threads = [threading.Thread(target=store.add, args=(1,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counting is importlib.import_module(".tools.counting", "bank")
    return store.total
"""


def test_a_file_is_loaded_with_its_packages(tmp_path: Path) -> None:
    for name, text in {
        "shop.py": SHOP,
        "bank/__init__.py": "",
        "bank/store.py": STORE,
        "bank/settings.py": "START = 0\n",
        "bank/unused.py": "this is no Python",
        "bank/tools/__init__.py": "__all__ = ['counting']\n",
        "bank/tools/counting.py": "def plus(a, b):\n    return a + b\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    shop = load(tmp_path / "shop.py")
    assert set(shop.sources) == {
        "shop", "bank", "bank.store", "bank.settings", "bank.tools", "bank.tools.counting"
    }  # fmt: skip
    found = explore(shop)
    assert {outcome.value for outcome in found.outcomes} == {1, 2}
    lost = next(outcome for outcome in found.outcomes if outcome.value == 1)
    assert {(step.file, step.line) for step in replay(shop, lost.schedule).steps if step.name == "total"} == {
        ("bank/store.py", 9)
    }


def test_a_folder_without_a_file_of_its_own_is_a_package_unless_another_has_its_name(tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "store.py").write_text("total = 3\n")
    (tmp_path / "queue").mkdir()
    (tmp_path / "shop.py").write_text("import bank.store, queue\ndef main():\n    return bank.store.total\n")
    shop = load(tmp_path / "shop.py")
    assert set(shop.sources) == {"shop", "bank", "bank.store"}
    assert [outcome.value for outcome in explore(shop).outcomes] == [3]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("import no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("from . import other", "ImportError: attempted relative import with no known parent package"),
        ("from json import nothing", "ImportError: cannot import name 'nothing' from 'json'"),
    ],
)
def test_a_module_that_is_missing_is_the_programs_own_error(line: str, error: str) -> None:
    (outcome,) = explore(program(f"def main():\n    {line}\n", "main")).outcomes
    assert outcome.kind == "raised"
    assert str(outcome.error).startswith(error)


def test_a_module_that_only_a_run_can_name_is_refused_where_it_is_not_found() -> None:
    text = "import importlib\ndef main(name):\n    return importlib.import_module(name).__name__\n"
    assert [outcome.value for outcome in explore(program(text, "main", "json")).outcomes] == ["json"]
    assert "by a name that only a run can tell" in str(explore(program(text, "main", "no_such_module")).refused)


def test_a_quiet_module_is_controlled_but_has_no_points() -> None:
    student = "count = 0\ndef add():\n    global count\n    count += 1\n"
    probe = """\
import threading
def both(student, times):
    def work():
        for _ in range(times):
            student.add()
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return student.count
"""
    asked = Program(
        {"student": Source(student, "student.py"), "probe": Source(probe, "probe.py")},
        entry=("probe", "both"),
        arguments=(1,),
        subject="student",
        quiet=frozenset({"probe"}),
    )
    found = explore(asked)
    assert [outcome.value for outcome in found.outcomes] == [2, 1]
    assert {step.line for step in replay(asked, found.outcomes[1].schedule).steps if step.lane} == {4}
