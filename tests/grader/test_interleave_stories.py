"""What a story says of steps that are no plain read or write, and where it ends."""

import pytest

from grader.interleave import Program, Source, explore, replay

TWO = """
def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return %s
"""


def steps(text: str, value: object = None, kind: str = "returned") -> list[tuple[str, str, str]]:
    """Who did what to what, in the first order that ends so; what the main thread does around it is left out."""
    program = Program({"program": Source(f"import threading\n{text}", "program.py")}, entry=("program", "main"))
    found = explore(program).outcomes
    wanted = next(one for one in found if one.kind == kind and (kind != "returned" or one.value == value))
    told = replay(program, wanted.schedule)
    around = ("starts", "joins", "ends")
    return [(told.lanes[step.lane].name, step.verb, step.name) for step in told.steps if step.verb not in around]


LOST = [("alice", "reads"), ("bob", "reads"), ("bob", "writes"), ("alice", "writes")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("total = 0\ndef work(): globals()['total'] += 1" + TWO % "total", "total"),
        (
            "class Box: pass\nbox = Box()\nbox.n = 0\ndef work(): setattr(box, 'n', getattr(box, 'n') + 1)"
            + TWO % "box.n",
            "box.n",
        ),
        (
            "class Box:\n _n = 0\n @property\n def n(self): return self._n\n @n.setter\n"
            " def n(self, n): self._n = n\nbox = Box()\ndef work(): box.n += 1" + TWO % "box.n",
            "self._n",
        ),
    ],
)
def test_a_lost_update_is_told_by_whatever_way_it_is_made(text: str, name: str) -> None:
    assert steps(text, 1) == [(who, verb, name) for who, verb in LOST]


def test_what_only_a_container_does_is_a_step() -> None:
    text = "from collections import defaultdict\ngroups = defaultdict(lambda: [])\n"
    told = steps(text + "def work(): groups['a'].append(1)" + TWO % "len(groups['a'])", 1)
    assert told == [(who, "changes", "groups (a new ['a'])") for who in ("alice", "bob")]


def test_a_method_in_c_that_is_a_target_is_a_step() -> None:
    text = "names = [1, 2, 3]\ndef main():\n t = threading.Thread(target=names.remove, args=(1,))\n t.start()\n"
    told = steps(text + " seen = [n for n in names]\n t.join()\n return seen", [2, 3])
    assert told[0] == ("alice", "calls", "names.remove")
    assert ("main", "goes through", "names") in told


def test_what_is_printed_in_two_steps_is_told() -> None:
    text = "import io\nfrom contextlib import redirect_stdout\nout = io.StringIO()\n"
    text += "def work():\n print(1, end='')\n print()\n"
    run = "def main():\n with redirect_stdout(out):\n  threads = [threading.Thread(target=work) for _ in range(2)]\n"
    end = "  for thread in threads: thread.start()\n  for thread in threads: thread.join()\n return out.getvalue()"
    one, two = ("prints", "1"), ("prints", "the end of a line")
    assert steps(text + run + end, "11\n\n") == [("alice", *one), ("bob", *one), ("bob", *two), ("alice", *two)]


def test_who_only_tries_a_lock_does_not_wait() -> None:
    text = "lock = threading.Lock()\nskipped = []\ndef work():\n if lock.acquire(blocking=False): lock.release()\n"
    told = steps(text + " else: skipped.append(1)" + TWO % "len(skipped)", 1)
    assert ("bob", "fails to take", "lock") in told
    assert "waits for" not in {verb for _, verb, _ in told}


def test_a_story_ends_where_the_exception_came_up() -> None:
    text = "items = [1]\nlock = threading.Lock()\ndef work():\n with lock:\n  items.pop()"
    told = steps(text + TWO % "1", kind="raised")
    assert told[-3:] == [("bob", "takes", "lock"), ("bob", "changes", "items (.pop)"), ("bob", "raises", "IndexError")]


def test_the_lock_of_a_condition_is_called_as_that_is() -> None:
    text = "ready = threading.Condition()\nn = 0\ndef work():\n global n\n with ready:\n  n += 1\n  ready.notify()"
    names = {name for _, verb, name in steps(text + TWO % "n", 2) if verb in ("takes", "notifies", "releases")}
    assert names == {"ready"}
