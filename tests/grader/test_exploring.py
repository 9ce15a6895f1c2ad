"""Programs of one's own are explored as the contract says, and told to a person."""

import json
import os
import random
import re
import select
import subprocess
import sys
from pathlib import Path

import click
import pytest

from grader.errors import UserError
from grader.exploring import Report, Search, as_arguments, explore_file, page
from grader.options import search_options

ROOT = Path(__file__).resolve().parents[2]
UNLOCKED = """\
from threading import Thread

total = 0


def add(amount):
    global total
    total += amount


def main(*amounts):
    threads = [Thread(target=add, args=(amount,)) for amount in amounts or (1, 4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return total
"""
SCRIPT = """\
from threading import Lock, Thread
import plan

a, b = Lock(), Lock()


def cross(first, second):
    with first, second:
        pass


threads = [Thread(target=cross, args=(a, b)), Thread(target=cross, args=plan.order(a, b))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
"""


def explored(folder: Path, text: str, **options: object) -> Report:
    file = folder / "program.py"
    file.write_text(text)
    return explore_file(file, **options)  # type: ignore[arg-type]


def test_main_is_called_and_every_way_to_end_is_found(tmp_path: Path) -> None:
    report = explored(tmp_path, UNLOCKED)
    assert {outcome.value for outcome in report.outcomes} == {5, 1, 4}
    assert report.outcomes[0].value == 5
    assert report.held.exhausted
    assert report.refused is None


def test_the_json_has_the_contracts_keys(tmp_path: Path) -> None:
    data = json.loads(explored(tmp_path, UNLOCKED).text())
    assert list(data) == ["schedules", "exhausted", "switches", "outcomes", "refused"]
    assert {frozenset(outcome) for outcome in data["outcomes"]} == {
        frozenset({"kind", "detail", "value", "error", "schedule", "forced_switches", "count"})
    }


def test_a_named_function_is_called_with_its_arguments(tmp_path: Path) -> None:
    report = explored(
        tmp_path, UNLOCKED.replace("main", "go"), call="go", arguments=[1, 2, 4], search=Search(switches=0)
    )
    assert [outcome.value for outcome in report.outcomes if outcome.forced_switches == 0] == [7]


@pytest.mark.parametrize(("order", "kinds"), [("a, b", {"returned"}), ("b, a", {"returned", "deadlocked"})])
def test_a_file_without_main_is_a_script_and_its_neighbours_are_part_of_it(
    tmp_path: Path, order: str, kinds: set[str]
) -> None:
    (tmp_path / "plan.py").write_text(f"def order(a, b):\n    return {order}\n")
    report = explored(tmp_path, SCRIPT)
    assert {outcome.kind for outcome in report.outcomes} == kinds
    assert report.outcomes[0].value == "done\n"


@pytest.mark.parametrize("second", ["print()", 'sys.stdout.write("\\n")', "print(file=sys.stdout)"])
def test_what_a_script_prints_in_two_steps_can_be_torn(tmp_path: Path, second: str) -> None:
    lines = [
        "import sys, threading",
        f"def say(who): print(who, end=''); {second}",
        "threads = [threading.Thread(target=say, args=(who,)) for who in 'ab']",
        "for thread in threads: thread.start()",
        "for thread in threads: thread.join()",
    ]
    report = explored(tmp_path, "\n".join(lines))
    assert {outcome.value for outcome in report.outcomes} == {"a\nb\n", "b\na\n", "ab\n\n", "ba\n\n"}


def test_a_race_in_a_neighbour_is_found(tmp_path: Path) -> None:
    (tmp_path / "account.py").write_text(UNLOCKED)
    report = explored(tmp_path, "import account\n\ndef main():\n    return account.main()\n")
    assert {outcome.value for outcome in report.outcomes} == {5, 1, 4}


def test_a_story_tells_of_which_file_a_line_is(tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "store.py").write_text(UNLOCKED)
    report = explored(tmp_path, "from bank import store\n\ndef main():\n    return store.main()\n", stories=2)
    text = "\n".join(page.page(report, tmp_path / "program.py"))
    assert re.search(r"^   [12]  store:8 +reads total: 0", text, re.MULTILINE)
    assert "    store:8 |     total += amount" in text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody tells a child that its parent has ended")
def test_an_exploration_ends_with_whoever_asked_for_it(tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    file.write_text("def main():\n    n = 0\n    while True:\n        n += 1\n")
    asking = subprocess.Popen([sys.executable, "-m", "grader", "explore", str(file)], cwd=ROOT)
    children = Path(f"/proc/{asking.pid}/task/{asking.pid}/children")
    while not (found := children.read_text().split()):
        assert asking.poll() is None
    child = os.pidfd_open(int(found[0]))
    asking.kill()
    asking.wait()
    assert select.select([child], [], [], 60)[0] == [child]  # it has ended
    os.close(child)


def test_a_program_that_ends_the_process_is_refused(tmp_path: Path) -> None:
    report = explored(tmp_path, "import os\n\ndef main():\n    os._exit(0)\n")
    assert report.refused is not None
    assert report.outcomes == ()
    assert not report.held.exhausted


@pytest.mark.parametrize(
    ("text", "options", "sentence"),
    [
        ("def main(:\n", {}, r"program\.py, line 1, is no Python"),
        ("x = '\0'\n", {}, r"program\.py is no Python"),
        ("import broken\n", {}, r"broken\.py, line 2, is no Python"),
        ("def main(): pass\n", {"call": "other"}, "defines no `other`"),
        ("x = 1\n", {"arguments": [1]}, "has no `main` to give arguments to"),
    ],
)
def test_bad_input_is_one_sentence(tmp_path: Path, text: str, options: dict[str, object], sentence: str) -> None:
    (tmp_path / "broken.py").write_text("x = 1\nx =\n")
    with pytest.raises(UserError, match=sentence):
        explored(tmp_path, text, **options)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        explore_file(tmp_path / "none.py")


def test_arguments_are_json() -> None:
    assert as_arguments(["5", '"five"', "[1, null]"]) == [5, "five", [1, None]]
    with pytest.raises(UserError, match="--arg five is no JSON"):
        as_arguments(["five"])


def test_the_page_lists_the_ways_to_end_and_tells_the_first_surprise(tmp_path: Path) -> None:
    lines = list(page.page(explored(tmp_path, UNLOCKED, stories=page.STORIES), tmp_path / "program.py"))
    assert lines[0].startswith("program.py: 3 ways to end in ")
    assert [line.split()[1] for line in lines[2:5]] == ["5", "1", "4"]
    assert "returned 1, step by step:" in lines
    assert any("reads total: 0" in line for line in lines)
    assert max(map(len, lines)) <= 80


def test_the_page_claims_no_more_than_was_run(tmp_path: Path) -> None:
    right = UNLOCKED.replace("Thread\n", "Lock, Thread\n\nlock = Lock()\n").replace(
        "    total += amount", "    with lock:\n        total += amount"
    )
    lines = list(page.page(explored(tmp_path, right, stories=page.STORIES), tmp_path / "program.py"))
    assert "no failing order with at most 2 forced switches" in " ".join(lines)
    assert "It always ends so" in " ".join(lines)
    few = list(page.page(explored(tmp_path, right, search=Search(schedules=3)), tmp_path / "program.py"))
    assert "It ended so each time: no failure in 3 orders" in " ".join(few)
    none = list(page.page(explored(tmp_path, right, search=Search(seconds=1e-9)), tmp_path / "program.py"))
    assert none == ["program.py: no order of its steps came to its end in the time that was given."]


WAITING = """\
import random
from threading import Condition, Thread

ready = Condition()
told = False


def tell():
    global told
    with ready:
        told = True
        ready.notify()


def main():
    thread = Thread(target=tell)
    with ready:
        thread.start()
        ready.wait()
        seen = told
    thread.join()
    return [random.randrange(1000), seen]
"""


def test_how_to_search_is_up_to_the_person(tmp_path: Path) -> None:
    def values(text: str, **wanted: object) -> set[str]:
        report = explored(tmp_path, text, search=Search(**wanted), stories=9)  # type: ignore[arg-type]
        assert len(report.stories) == len(report.outcomes)
        return {json.dumps(outcome.value) for outcome in report.outcomes}

    assert explored(tmp_path, UNLOCKED, search=Search(switches=1)).held.switches == 1
    assert values(UNLOCKED, reduced=False) == {"5", "1", "4"}
    assert explored(tmp_path, UNLOCKED, search=Search(reduced=False)).schedules > explored(tmp_path, UNLOCKED).schedules
    assert explored(tmp_path, UNLOCKED, search=Search(schedules=7)).schedules == 7
    assert explored(tmp_path, UNLOCKED, search=Search(steps=1)).schedules == 1
    first, other = (random.Random(seed).randrange(1000) for seed in (0, 1))
    assert values(WAITING) == {f"[{first}, true]"}
    assert values(WAITING, seed=1) == {f"[{other}, true]"}
    assert values(WAITING, spurious=True) == {f"[{first}, true]", f"[{first}, false]"}


def test_what_the_help_says_of_defaults_is_so() -> None:
    options = click.command()(search_options(lambda: None)).params
    said = {option.name: option.help or "" for option in options if isinstance(option, click.Option)}
    for name in ("switches", "schedules", "steps", "seed"):
        assert f"default: {getattr(Search(), name)}." in said[name]
    assert set(said) == set(Search.__struct_fields__)
