"""What the student may read: what arrives, and who writes and reads it."""

from random import Random

from grader.checks import Answer, Difference, Student, needs, points


@points(2)
def test_every_item_arrives(student: Student, random: Random) -> None:
    """every item of every batch comes back, each batch in its order"""
    sizes = [random.randint(2, 4) for _ in range(3)]
    answer = student.ask("merged", sizes, [0, 1, 2])
    expect_all(answer, batches_of(sizes))


@points(2)
@needs("every_item_arrives")
def test_a_writer_for_each_batch(student: Student, random: Random) -> None:
    """each batch is iterated once, in a process of its own, and the caller reads"""
    sizes = [random.randint(1, 3) for _ in range(random.randint(2, 4))]
    answer = student.ask("merged", sizes, list(range(len(sizes))))
    expect_all(answer, batches_of(sizes))
    iterated = answer.arrivals("iterated")
    assert all(arrival.pid != answer.facts.pid for arrival in iterated), Difference(
        sentence="A batch was iterated in your own process.",
        question="What should be handed to the writer, and who goes through it?",
    )
    once_each = [str(number) for number in range(len(sizes))]
    assert sorted(str(arrival.note) for arrival in iterated) == once_each, Difference(
        sentence="A batch was iterated twice.",
        details=("Some iterables can be gone through only once.",),
        question="Which of your lines goes through a batch?",
    )
    writers = {arrival.pid for arrival in iterated}
    assert len(writers) == len(sizes), Difference(
        sentence=f"There were {len(sizes)} batches, and {len(writers)} processes wrote them.",
        question="How many batches does one writer get?",
    )
    read = {str(arrival.note) for arrival in answer.arrivals("unpacked") if arrival.pid == answer.facts.pid}
    assert read == {name for batch in batches_of(sizes) for name in batch}, Difference(
        sentence="Not every item was taken off a queue by your own process.",
        question="Who calls `get`?",
    )


def batches_of(sizes: list[int]) -> list[list[str]]:
    """The names of the items in batches of these sizes."""
    return [[f"{number}{letter}" for letter in "abcdefgh"[:size]] for number, size in enumerate(sizes)]


def expect_all(answer: Answer, batches: list[list[str]]) -> None:
    """All items came back, each batch in its order."""
    came = answer.value
    assert isinstance(came, list), Difference(
        sentence=f"`merge` returned no list but a value of type {came}.",
        question="What does the last line of `merge` give back?",
    )
    missing = [number for number, batch in enumerate(batches) if not set(batch) <= set(came)]
    assert not missing, Difference(
        sentence="Not every item came back.",
        details=("The writers took their time: each began when the one before it had nothing left to write.",),
        question="What do you take for the end, and what does it tell about each of the writers?",
    )
    assert len(came) == sum(map(len, batches)), Difference(
        sentence="Something came back that is no item, or one that came twice.",
        question="Which of the things on the queue are items, and which ones have you put there yourself?",
    )
    for number, batch in enumerate(batches):
        assert [name for name in came if name in batch] == batch, Difference(
            sentence="The items of one batch came back in another order.",
            details=(f"`batches[{number}]` is {batch}", f"returned:   {came}"),
            question="Who puts them on the queue, and how do they get into your list?",
        )
