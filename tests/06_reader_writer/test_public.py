"""What the student may read: what arrives, who does the work, and how the two end."""

from random import Random

from grader.checks import Answer, Difference, Student, needs, points


@points(1)
def test_every_item_arrives(student: Student, random: Random) -> None:
    """every item comes to the sink, in order, and the number of items comes back"""
    numbers = random.sample(range(100), random.randint(4, 6))
    answer = student.ask("slowly_pumped", numbers)
    sunk = [arrival.note for arrival in answer.arrivals("sink")]
    assert set(sunk) >= set(numbers), Difference(
        sentence="Not every item came to the sink.",
        details=("The writer took its time before each item, and the sink took its time with the last one.",),
        question="How does your reader know that there will be no more items, and who must not stop it before?",
    )
    assert sunk == numbers, Difference(
        sentence="The items came to the sink in another order, or one of them twice.",
        details=(f"put:  {numbers}", f"sunk: {sunk}"),
        question="Who calls the sink, and from where does it take the next item?",
    )
    count = answer.value
    assert count != "RuntimeError", Difference(
        sentence="Every item came to the sink, and `pump` raised RuntimeError.",
        question="How do you tell that the reader has come to its end?",
    )
    assert (type(count), count) == (int, len(numbers)), Difference(
        sentence=f"{len(numbers)} items were read, and `pump` returned {count}.",
        question="Who counts the items that were read, and how does the number come to your own process?",
    )


@points(1)
@needs("every_item_arrives")
def test_two_processes_end_by_themselves(student: Student, random: Random) -> None:
    """a writer puts, a reader takes off, and both end by themselves with exit code 0"""
    numbers = random.sample(range(100), random.randint(3, 5))
    answer = student.ask("pumped", numbers)
    caller = answer.facts.pid
    readers = {arrival.pid for arrival in answer.arrivals("sink")}
    assert len(readers - {caller}) == len(readers) == 1, Difference(
        sentence="It was not one reader process, and no other, that called the sink.",
        question="In which process does the function run that calls `sink`?",
    )
    (reader,) = readers
    codes = answer.value["codes"]
    expect_good_end("reader", codes.get(str(reader), 0))
    writers = [pid for pid in who(answer, "packed", numbers) if pid not in (caller, reader)]
    assert reader in who(answer, "unpacked", numbers), Difference(
        sentence="The reader did not take the items off a queue: it had them from the start.",
        details=("A forked child has a copy of everything that was there before; what comes later needs a queue.",),
        question="Which items does your reader call `sink` with?",
    )
    assert writers, Difference(
        sentence="No process but yours and the reader's ever put the items on a queue.",
        question="Which process should call `put`, and what has it been given to put?",
    )
    expect_good_end("writer", codes.get(str(writers[0]), 0))


def expect_good_end(role: str, code: int | None) -> None:
    """A process that ended by itself, with exit code 0."""
    assert code is not None, Difference(
        sentence=f"`pump` had returned, and the {role} was still there, waiting.",
        question=f"What tells the {role} that it may go home, and who waits for it?",
    )
    assert code >= 0, Difference(
        sentence=f"The {role} did not end by itself: it was killed by signal {-code}.",
        details=("Signal 15 is what `terminate` sends, and what a daemon gets when its parent ends.",) * (code == -15),
        question=f"What could the {role} find on its queue that lets it end its own loop?",
    )
    assert code == 0, Difference(
        sentence=f"The {role} ended with exit code {code}, should be 0.",
        question=f"What did the {role} raise, and where would you have read that?",
    )


def who(answer: Answer, label: str, numbers: list[int]) -> list[int]:
    """The processes that did this with every one of the items, in the order of their first."""
    done: dict[int, set[object]] = {}
    for arrival in answer.arrivals(label):
        done.setdefault(arrival.pid, set()).add(arrival.note)
    return [pid for pid, notes in done.items() if notes.issuperset(numbers)]
