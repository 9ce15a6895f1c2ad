"""Items of any kind and size, and a reader that does not come to the end."""

from random import Random

from grader.checks import Answer, Difference, Student, needs, points

SMALL, LARGE = 10, 300_000  # bytes; a pipe holds 65,536


@points(1)
@needs("every_item_arrives")
def test_any_item_is_legal(student: Student, random: Random) -> None:
    """anything that can be pickled is an item: None, a megabyte; and no items are fine"""
    names: list[str] = student.ask("names_of_any_items").value
    random.shuffle(names)
    names.insert(random.randrange(len(names)), "None")
    answer = student.ask("any_items", names)
    sunk = notes(answer)
    lost = next((name for name, came in zip(names, [*sunk, None], strict=False) if name != came), None)
    assert sunk == names, Difference(
        sentence=f"Among the items was `{lost}`, and it or what stood behind it did not come to the sink.",
        question="How does your reader tell an item from the sign that there are no more, if any value may be an item?",
    )
    assert answer.value == len(names), Difference(
        sentence=f"{len(names)} items were read, and `pump` returned {answer.value}.",
        question="Which values do you count?",
    )
    nothing = student.ask("any_items", []).value
    assert (type(nothing), nothing) == (int, 0), Difference(
        sentence=f"Without any item `pump` returned {nothing}, should be 0.",
        question="Which line of yours needs at least one item?",
    )
    large_items_pass(student, random)


def large_items_pass(student: Student, random: Random) -> None:
    """items of a megabyte pass"""
    seed, stride = random.getrandbits(32), random.randrange(9_000, 10_000)
    sizes = [random.randrange(1_000_000, 1_100_000) for _ in range(3)]
    answer = student.ask("large_items", seed, sizes, stride)
    generator = Random(seed)
    wanted = [[size, generator.randbytes(size)[::stride]] for size in sizes]
    assert notes(answer) == wanted, Difference(
        sentence="Three items of a megabyte were put on the queue, and something else came to the sink.",
        question="What do you do with an item between the queue and the sink?",
    )
    assert answer.value == len(sizes), Difference(
        sentence=f"{len(sizes)} large items were read, and `pump` returned {answer.value}.",
        question="Who counts the items that were read?",
    )


@points(1)
@needs("every_item_arrives")
def test_raising_sink_is_told(student: Student, random: Random) -> None:
    """a sink that raises, or a reader that ends early, is a RuntimeError, and nothing survives"""
    # The large ones first: a writer that nobody waits for cannot have ended by then, however slow its caller is.
    for how, size in (("raise", LARGE), ("raise", SMALL), ("sys.exit(0)", SMALL)):
        expect_runtime_error(student, random, how, size)
    expect_runtime_error(student, random, "raise", SMALL, last=random.randint(1, 4))
    dead_reader_is_told(student, random)


def dead_reader_is_told(student: Student, random: Random) -> None:
    """a reader that ends too early, however it ends, is a RuntimeError too"""
    for how, size in (("SIGKILL", LARGE), ("os._exit(3)", SMALL), ("os._exit(0)", SMALL), ("os._exit(0)", LARGE)):
        expect_runtime_error(student, random, how, size)


STORIES = {
    "raise": "The sink raised an exception",
    "sys.exit(0)": "The sink called `sys.exit(0)`, which raises SystemExit,",
    "SIGKILL": "The reader was killed by SIGKILL",
    "os._exit(3)": "The reader ended at once, by `os._exit(3)`,",
    "os._exit(0)": "The reader ended at once, by `os._exit(0)`,",
}


def expect_runtime_error(student: Student, random: Random, how: str, size: int, last: int | None = None) -> None:
    """Trouble at some place, the last one only if told so: RuntimeError, and no child is left."""
    count = random.randint(4, 6) if last is None else last + 1
    place = random.randrange(count - 2) if last is None else last
    story = f"{STORIES[how]} at item {place + 1} of {count}"
    answer = student.ask("in_trouble", [size] * count, place, how)
    came = answer.value
    _ = notes(answer)
    assert "raised" in came, Difference(
        sentence=f"{story}, and `pump` returned {came.get('returned')} as if all were well.",
        question="What can `pump` ask a child that has ended, and what does an exit code of 0 not tell?",
    )
    assert came["is_runtime_error"], Difference(
        sentence=f"{story}, and `pump` raised {came['raised']}, should be a RuntimeError.",
        question="Where does that exception come from, and who turns it into the one that is promised?",
    )
    (home,) = answer.arrivals("home")
    assert home.children == home.note, Difference(
        sentence=f"{story}; `pump` raised RuntimeError, and a process was still there: alive, or not waited for.",
        question="What does the writer do when nobody reads any more, and who ends it and waits for it?",
    )


def notes(answer: Answer) -> list[object]:
    """What the sink noted of each item, in a process that is not the caller's."""
    calls = answer.arrivals("sink")
    assert all(call.pid != answer.facts.pid for call in calls), Difference(
        sentence="The sink was called in your own process.",
        question="In which process does the function run that calls `sink`?",
    )
    return [call.note for call in calls]
