"""What the student may read: the results and their order, and how many are at work."""

from random import Random

from grader.checks import Answer, CheckFailed, Difference, Student, points


@points(1)
def test_results_in_order(student: Student, random: Random) -> None:
    """the results come back in the order of the items"""
    wanted: list[object] = [None, 0, False, "", *random.sample(range(1, 100), 3)]
    random.shuffle(wanted)
    items: list[object] = [(random.randrange(3), reply) for reply in wanted]
    items += [items[0], ("last", None)]
    wanted += [wanted[0], None]
    compare(wanted, value_of(student.ask("replies", items, 1)))
    numbers: list[object] = [*random.sample(range(100), random.randint(4, 6))]
    compare(
        numbers,
        value_of(student.ask("last_one_first", numbers, 2)),
        "The first item finished after the last one, and the results came out wrong.",
    )
    nothing = value_of(student.ask("replies", [], random.randint(1, 3)))
    compare([], nothing, "Without any item there is nothing to do: the answer is an empty list.")


@points(1)
def test_workers_work_together(student: Student, random: Random) -> None:
    """`workers` items are worked on at the same time, in processes, and never more"""
    workers = random.randint(3, 5)
    answer = student.ask("together", 2 * workers, workers)
    came = value_of(answer)
    assert len(came) == 2 * workers, Difference(
        sentence=f"There were {2 * workers} items, and {len(came)} results came back.",
        question="Which call hands one item to the pool, and which one waits for its result?",
    )
    begun = answer.arrivals("begin")
    assert len(begun) == 2 * workers, Difference(
        sentence=f"There were {2 * workers} items, and the function was called {len(begun)} times.",
        question="Which call hands one item to the pool, and how often does it run?",
    )
    assert all(call.met for call in begun), Difference(
        sentence=f"With {workers} workers, {workers} items waited for each other, and they never all met.",
        question="Who sets the size of the pool? And is every item submitted before you wait for the first result?",
    )
    alone = student.ask("together", 8, 1)
    _ = value_of(alone)
    assert alone.most_between("begin", "end") == 1, Difference(
        sentence="With one worker, more than one item was worked on at the same moment.",
        question="Who decides on the size of the pool: you, the number of processors, or the caller?",
    )


def value_of(answer: Answer) -> list[object]:
    """The list of results that came back; the work for it was done in other processes."""
    calls = [arrival for arrival in answer.facts.arrivals if arrival.label == "at work"]
    assert all(call.pid != answer.facts.pid for call in calls), Difference(
        sentence="The function was called in your own process.",
        details=("Threads share one process; the workers of a `multiprocessing.Pool` are processes.",),
        question="Which class of which module makes a pool of processes?",
    )
    ending = answer.run.ending
    if (ending.error, ending.message) == ("ValueError", "Pool is still running"):
        raise CheckFailed(
            Difference(
                sentence="`join` was called on a pool that still takes work, and that is a ValueError.",
                details=("`join` waits for the workers to end, and they end only when no more work can come.",),
                question="Which call tells the pool that there will be no more work?",
            )
        )
    assert isinstance(answer.value, list), Difference(
        sentence=f"`map_in_pool` returned no list but a value of type {answer.value}.",
        question="What does the last line of `map_in_pool` give back?",
    )
    assert "ApplyResult" not in answer.value, Difference(
        sentence="The list holds handles, not results.",
        details=("`apply_async` returns an ApplyResult at once; the result comes later.",),
        question="Which method of a handle gives the result, and what does it do if the function raised?",
    )
    return answer.value


def compare(wanted: list[object], came: list[object], sentence: str = "") -> None:
    """Equal, and of equal types: False is not 0."""
    assert [(type(part), part) for part in came] == [(type(part), part) for part in wanted], Difference(
        sentence=sentence or "The list that came back does not hold what the function returned.",
        details=(f"should be {wanted}", f"returned  {came}"),
        question="Which place does each result belong in, and which values count as a result?",
    )
