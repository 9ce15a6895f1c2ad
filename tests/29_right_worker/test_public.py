"""What the student may read: the results and their order, and who does the work."""

from random import Random

from grader.checks import Difference, Student, points

BOTH = ("map_cpu", "map_io")


@points(1)
def test_results_in_order(student: Student, random: Random) -> None:
    """both functions return the results in the order of the items, whatever an item is"""
    values: list[object] = [None, 0, False, "", *random.sample(range(1, 100), 4), None]
    random.shuffle(values)
    for name in BOTH:
        for wanted, workers in ((values, 2), (values[:1], 3), ([], 2)):
            came = student.ask("results", name, wanted, workers).value
            assert isinstance(came, list), f"`{name}` returned no list but a value of type {came}."
            assert [(type(part), part) for part in came] == [(type(part), part) for part in wanted], Difference(
                sentence=f"`{name}` returned a list that does not hold the results in the order of the items.",
                details=(f"should be {wanted}", f"returned  {came}"),
                question="Which place does each result belong in, and which values count as a result?",
            )


@points(1)
def test_the_right_workers(student: Student, random: Random) -> None:
    """map_cpu works in processes that serve many items each, map_io in threads of this process"""
    workers = random.randint(2, 3)
    count = 4 * workers
    answer = student.ask("where", "map_cpu", count, workers)
    told = answer.value
    calls = answer.arrivals("work")
    assert len(calls) == count, f"`map_cpu` had {count} items, and the function was called {len(calls)} times."
    if told["gil"] is True:
        assert all(call.pid != answer.facts.pid for call in calls), Difference(
            sentence="`map_cpu` called the function in your own process.",
            details=("Threads of one process share one GIL: only one of them computes at a time.",),
            question="Which workers have a GIL each?",
        )
    else:
        assert not any(call.note == [True, True] for call in calls), Difference(
            sentence="`map_cpu` called the function in the calling thread.",
            question="Who else could compute meanwhile?",
        )
    processes = len({call.pid for call in calls})
    assert processes <= 2 * workers, Difference(
        sentence=f"{workers} workers, {count} items, and {processes} processes worked on them.",
        details=("To start a process costs as much as thousands of small computations.",),
        question="How many items does one of your processes serve before it ends?",
    )
    answer = student.ask("where", "map_io", count, workers)
    calls = answer.arrivals("work")
    assert len(calls) == count, f"`map_io` had {count} items, and the function was called {len(calls)} times."
    assert all(call.pid == answer.facts.pid for call in calls), Difference(
        sentence="`map_io` called the function in another process.",
        details=("Who waits needs no processor, and an open connection can't be sent to another process.",),
        question="Which kind of worker is enough for somebody who only waits?",
    )
    assert not any(call.note == [True, True] for call in calls), Difference(
        sentence="`map_io` called the function in the very thread that called `map_io`.",
        question="Who else could wait meanwhile?",
    )
    # Only now: to give a pool of processes what cannot be pickled may, rarely, hang the pool.
    assert student.ask("not_picklable", random.randint(3, 5)).value is True, Difference(
        sentence="`map_io` was given a lambda and locks, and the results are not what the lambda returned for them.",
        details=("Whatever goes to another process is pickled; what waits in a thread is not.",),
        question="Where do the items of `map_io` have to be: in another process, or only in another thread?",
    )
