"""Small programs made at random, whose answer is known because of how they were made."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.interleave import Program, Source, explore
from grader.interleave.schedule import IN_TURN, Turn, letter, read, task_number, write

QUICK = settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
CHANGES = ("total += {n}", "total = total + {n}", "box.total += {n}", "counts['a'] += {n}", "items[0] += {n}")
GUARDS = {
    "with": "with lock:\n        {change}",
    "finally": "lock.acquire()\n    try:\n        {change}\n    finally:\n        lock.release()",
    "token": "token = tokens.get()\n    {change}\n    tokens.put(token)",
    "none": "{change}",
    "own lock": "with threading.Lock():\n        {change}",
    "ignored": "lock.acquire(timeout=1)\n    {change}\n    lock.locked() and lock.release()",
}
SAFE = {"with", "finally", "token"}


def text_of(change: str, guards: tuple[str, ...], amounts: tuple[int, ...]) -> str:
    """A program in which each thread adds its amount once, guarded as said."""
    works = "".join(
        f"\ndef work{number}():\n    global total\n    {GUARDS[guard].format(change=change.format(n=amount))}\n"
        for number, (guard, amount) in enumerate(zip(guards, amounts, strict=True))
    )
    return f"""\
import queue, threading
class Box: pass
total, box, counts, items = 0, Box(), {{"a": 0}}, [0]
box.total = 0
lock, tokens = threading.{"RLock" if "ignored" not in guards else "Lock"}(), queue.Queue()
tokens.put(1)
{works}
def main():
    threads = [threading.Thread(target=work) for work in ({", ".join(f"work{n}" for n in range(len(guards)))},)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    return total + box.total + counts["a"] + items[0]
"""


@QUICK
@given(
    change=st.sampled_from(CHANGES),
    guards=st.tuples(st.sampled_from(sorted(GUARDS)), st.sampled_from(sorted(GUARDS))),
    amounts=st.tuples(st.integers(1, 9), st.integers(10, 19)),
)
def test_an_update_is_lost_exactly_where_no_common_lock_is_held(
    change: str, guards: tuple[str, str], amounts: tuple[int, int]
) -> None:
    program = Program({"p": Source(text_of(change, guards, amounts), "p.py")}, ("p", "main"))
    found = explore(program, switches=1)
    together = {"with", "finally"}
    safe = set(guards) <= together or set(guards) == {"token"}
    values = {outcome.value for outcome in found.outcomes if outcome.kind == "returned"}
    assert found.refused is None
    assert found.exhausted
    assert sum(amounts) in values
    assert (len(found.outcomes) == 1) == safe, (guards, found.outcomes)


@QUICK
@given(joined=st.booleans(), event=st.booleans(), first=st.sampled_from(("x = 1", "box['x'] = 1")), again=st.booleans())
def test_what_is_ordered_by_join_or_event_is_always_seen(joined: bool, event: bool, first: str, again: bool) -> None:
    program = Program(
        {
            "p": Source(
                f"""\
import threading
x, box, done = 0, {{"x": 0}}, threading.Event()
def work():
    global x
    {first}
    done.set()
def main():
    thread = threading.Thread(target=work)
    thread.start()
    {"thread.join()" if joined else ""}
    {"done.wait()" if event else ""}
    seen = x + box["x"]
    {"seen = x + box['x']" if again else ""}
    thread.join()
    return seen
""",
                "p.py",
            )
        },
        ("p", "main"),
    )
    values = {outcome.value for outcome in explore(program).outcomes}
    assert values == ({1} if joined or event else {0, 1})


TURNS = st.lists(st.builds(Turn, st.integers(0, 60), st.integers(1, 999), st.integers(0, 60)), max_size=6)


@given(TURNS.filter(lambda turns: all(turn.task != turn.to for turn in turns)), st.booleans())
def test_a_schedule_can_be_read_back(turns: list[Turn], in_turn: bool) -> None:
    schedule = tuple(turns)
    back = read(write(schedule, in_turn))
    expected = schedule
    if schedule and in_turn:
        expected = (*schedule[:-1], schedule[-1]._replace(to=IN_TURN))
    assert back == expected


@given(st.integers(0, 5000))
def test_tasks_have_letters(number: int) -> None:
    assert task_number(letter(number)) == number
