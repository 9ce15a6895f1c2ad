"""What the student may read: one thread that waits, and one that puts or gets."""

import ast
from collections.abc import Sequence
from random import Random

from grader.checks import CheckFailed, Difference, Student, needs, points


@points(1)
def test_who_waits_sleeps(student: Student, random: Random) -> None:
    """who has to wait sleeps, and goes on in the very moment in which there is something to do"""
    assert not uses_queue(student.source), Difference(
        sentence="The module `queue` is withheld in this kata: it is what you are to build.",
        question="What does `queue.Queue` do while it waits? `threading.Condition` offers the same to you.",
    )
    explored = student.explore("how_late", random.randrange(1, 4) + random.random(), schedules=1)
    for outcome in explored.outcomes:
        if outcome.kind == "livelocked":
            raise CheckFailed(
                explored.story(
                    outcome,
                    "A thread had nothing to do but to wait, and it was busy all the time.",
                    question="Which call lets a thread sleep until another one wakes it?",
                )
            )
        if outcome.kind == "deadlocked":
            raise CheckFailed(
                explored.story(
                    outcome,
                    "What a thread was waiting for has come, and it sleeps on.",
                    question="Who makes true what it waits for, and who tells it so?",
                )
            )
    explored.expect(
        lambda late: max(late) == 0,
        "What a thread was waiting for had come, and the thread slept on for a while.",
        ended=lambda late: "it looks now and then, instead of being told.",
        question="Which call lets a thread sleep until another one wakes it?",
    )


@points(1)
@needs("who_waits_sleeps")
def test_first_in_first_out(student: Student, random: Random) -> None:
    """items come out in the order in which they were put, and never are more than capacity in the buffer"""
    items: list[object] = [None, 0, "", *random.sample(range(1, 100), 2)]
    random.shuffle(items)
    student.explore("alone", items, schedules=4).expect(
        lambda out: out == items * 2,
        f"One thread put {len(items)} items into a buffer with {len(items)} places and took them out again, "
        "first each by itself, then all together.",
        ended=lambda out: f"put: {listed(items * 2)}; got: {listed(out)}.",
        question="At which end of what you keep does an item come in, and at which one does it leave?",
    )
    capacity = random.randint(1, 2)
    numbers = random.sample(range(1, 100), capacity + 1)
    explored = student.explore("pair", capacity, numbers, schedules=80)
    explored.expect(
        lambda told: told["out"] == numbers,
        "One thread put, another one got, and what came out is not what was put in.",
        ended=lambda told: f"put: {listed(numbers)}; got: {listed(told['out'])}.",
        question="What does a thread hold while it changes what is in the buffer?",
    )
    explored.expect(
        lambda told: told["inside"] <= capacity,
        f"The buffer has {capacity} {'place' if capacity == 1 else 'places'}, and more items than that were in it.",
        ended=lambda told: f"{told['inside']} had been put before a `get` had even begun to take one.",
        question="What does `put` do when the buffer is full, and how does it know that it is?",
    )


def uses_queue(source: str) -> bool:
    """Whether the module is imported, in whatever way."""
    modules = [module for node in ast.walk(ast.parse(source)) for module in named(node)]
    return any(module.split(".")[0] in ("queue", "_queue") for module in modules)


def named(node: ast.AST) -> list[str]:
    """The modules that one node of a syntax tree imports."""
    match node:
        case ast.Import(names=names):
            return [name.name for name in names]
        case ast.ImportFrom(module=str(module)):
            return [module]
        case ast.Call(
            func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
            args=[ast.Constant(value=str(module)), *_],
        ):
            return [module]
    return []


def listed(items: Sequence[object]) -> str:
    """Items as text."""
    return ", ".join(map(repr, items)) or "nothing"
