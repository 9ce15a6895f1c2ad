"""What the student may read: functions that do not raise, their order, and how many run at once."""

from random import Random

from grader.checks import Answer, Difference, Student, points


@points(1)
def test_results_in_order(student: Student, random: Random) -> None:
    """every function is called once, in a thread of the pool, and the results come in order"""
    values: list[object] = [None, 0, False, "", *random.sample(range(1, 100), 3), None]
    random.shuffle(values)
    for workers in (1, len(values) + 2):
        answer = student.ask("results", values, workers)
        compare(values, answer)
        calls = [arrival.note for arrival in answer.arrivals("work")]
        assert sorted(place for place, _ in calls) == list(range(len(values))), Difference(
            sentence=f"There were {len(values)} functions and {len(calls)} calls of them.",
            question="Who calls each function, and who calls it a second time?",
        )
        assert all(arrival.pid == answer.facts.pid for arrival in answer.arrivals("work")), Difference(
            sentence="A function was called in another process.",
            question="Which executor has threads, and which one has processes?",
        )
        assert not any(in_caller for _, in_caller in calls), Difference(
            sentence="A function was called in the very thread that called `run_all`.",
            question="Which method of an executor hands a function over to its threads?",
        )
    numbers: list[object] = [*random.sample(range(100), random.randint(3, 4))]
    compare(numbers, student.ask("last_one_first", numbers))
    compare([], student.ask("results", [], random.randint(1, 3)))


@points(1)
def test_workers_work_together(student: Student, random: Random) -> None:
    """`workers` functions run at the same time, and never more"""
    workers = random.randint(2, 4)
    answer = student.ask("together", 2 * workers, workers)
    came = answer.value
    assert isinstance(came, list) and len(came) == 2 * workers, Difference(  # noqa: PT018
        sentence=f"There were {2 * workers} functions, and it is not as many results that came back.",
        question="Which values count as a result, and which functions have one?",
    )
    assert all(call.met for call in answer.arrivals("begin")), Difference(
        sentence=f"With {workers} workers, {workers} functions waited for each other, and they never all met.",
        question="Is every function submitted before you wait for the first one?",
    )
    alone = student.ask("together", 6, 1)
    _ = alone.value
    assert alone.most_between("begin", "end") == 1, Difference(
        sentence="With one worker, more than one function was under way at the same moment.",
        question="Who decides how many threads there are: you, the executor, or the caller?",
    )


def compare(wanted: list[object], answer: Answer) -> None:
    """Equal, and of equal types: False is not 0."""
    came = answer.value
    assert isinstance(came, list), Difference(
        sentence=f"`run_all` returned no list but a value of type {came}.",
        question="What does the last line of `run_all` give back?",
    )
    assert "Future" not in came, Difference(
        sentence="The list holds futures, not results.",
        question="Which method of a Future gives the result, and what does it do if the function raised?",
    )
    order = "Which place does each result belong in: that of its function, or the next one that is free?"
    assert len(came) == len(wanted), Difference(
        sentence=f"There were {len(wanted)} functions, and {len(came)} results came back.",
        question="Which values count as a result, and which functions have one?",
    )
    typed = [(type(part).__name__, part) for part in came], [(type(part).__name__, part) for part in wanted]
    assert typed[0] == typed[1] or sorted(map(repr, typed[0])) != sorted(map(repr, typed[1])), Difference(
        sentence="All results came back, and not in the order of their functions.", question=order
    )
    assert typed[0] == typed[1], Difference(
        sentence="The list that came back does not hold what the functions returned.",
        details=(f"should be {wanted}", f"returned  {came}"),
        question=order,
    )
