"""Writers that end in any order, and batches of any kind and size."""

from random import Random

from grader.checks import Difference, Student, needs, points


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
    lists = [["None", *items[::2]], items[1::2]]
    kinds = random.sample(sorted(known["batches"]), len(known["batches"]))
    answer = student.ask("any_items", lists, kinds)
    came = answer.read(list[str])
    story = ["a list", "a list", *kinds]
    for kind, batch in zip(story, [*lists, *map(known["batches"].get, kinds)], strict=True):
        found = [name for name in came if name in batch]
        lost = next((name for name, one in zip(batch, [*found, None], strict=False) if name != one), "")
        assert found == batch, Difference(
            sentence=f"A batch was {kind} with `{lost}` in it, and this or what stood behind it is missing.",
            question="How do you tell an item from a last word, if any value may be an item?",
        )
    assert len(came) == len(known["items"]) + sum(map(len, known["batches"].values())), Difference(
        sentence="Something came back that is no item.",
        question="Which of the things on the queue are items, and which ones have you put there yourself?",
    )


@points(1)
@needs("every_item_arrives")
def test_large_batches_pass(student: Student, random: Random) -> None:
    """batches pass that are far larger than a pipe"""
    sizes = [[random.randrange(200_000, 300_000) for _ in range(2)] for _ in range(3)]
    came = student.ask("large_batches", sizes).read(list[int])
    assert sorted(came) == sorted(size for batch in sizes for size in batch), Difference(
        sentence="Six items of some 250,000 bytes were written, and something else came back.",
        question="What do you do with an item between the queue and your list?",
    )
