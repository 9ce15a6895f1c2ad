"""Writers that end in any order, and batches of any kind and size."""

from random import Random

from grader.checks import Answer, Difference, Student, needs, points


@points(2)
@needs("every_item_arrives")
def test_no_order_between_writers(student: Student, random: Random) -> None:
    """one writer may begin when another one has ended, whichever stands first"""
    for order in ([2, 1, 0], random.choice(([1, 2, 0], [1, 0, 2]))):
        sizes = [random.randint(2, 4) for _ in order]
        answer = student.ask("merged", sizes, order)
        came = answer.read(list[str])
        turns = [arrival.met for arrival in answer.facts.arrivals if arrival.label.startswith("turn")]
        assert all(turns), Difference(
            sentence="The writers were never at work at the same time.",
            details=("One of them had to wait until another one had nothing left to write.",),
            question="How many writers are started before you read the first item, or wait for anybody?",
        )
        wanted = [f"{number}{letter}" for number, size in enumerate(sizes) for letter in "abcd"[:size]]
        assert sorted(came) == wanted, Difference(
            sentence=f"The writer of `batches[{order[-1]}]` was the last to begin, and not every item came back.",
            question="What has ended when a last word comes: the work, or one writer's share of it?",
        )


@points(2)
@needs("every_item_arrives")
def test_any_item_any_batch(student: Student, random: Random) -> None:
    """anything is an item, and any iterable a batch; and no batches are fine"""
    nothing = student.ask("merged", [], []).value
    assert nothing == [], Difference(
        sentence="Without any batch `merge` should return an empty list, and it returned something else.",
        question="Which line of yours needs at least one writer?",
    )
    known = student.ask("names_of_any").value
    items = [name for name in known["items"] if name != "None"]
    random.shuffle(items)
    items.insert(1, "None")
    compare(student.ask("any_items", items), items, "a list")
    for kind, names in known["batches"].items():
        compare(student.ask("any_batch", kind), names, kind)


def compare(answer: Answer, names: list[str], kind: str) -> None:
    """The items of the one batch came back, in order, and nothing else."""
    came = answer.read(list[str])
    lost = next((name for name, one in zip(names, [*came, None], strict=False) if name != one), None)
    assert lost is None, Difference(
        sentence=f"The batch was {kind} with `{lost}` in it, and this or what stood behind it is missing.",
        question="How do you tell an item from a last word, if any value may be an item?",
    )
    assert came == names, Difference(
        sentence=f"The batch was {kind}, and something else came back as well.",
        question="Which of the things on the queue are items, and which ones have you put there yourself?",
    )


@points(1)
@needs("every_item_arrives")
def test_large_items_pass(student: Student, random: Random) -> None:
    """items pass that are far larger than a pipe"""
    sizes = [random.randrange(200_000, 300_000) for _ in range(3)]
    came = student.ask("large_items", sizes).read(list[int])
    assert came == sizes, Difference(
        sentence="Three items of some 250,000 bytes were written, and something else came back.",
        question="What do you do with an item between the queue and your list?",
    )
