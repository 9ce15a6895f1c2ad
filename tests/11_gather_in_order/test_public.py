"""What the student may read: who runs the functions, and where the results go."""

from random import Random

from grader.checks import Difference, Student, points


@points(1)
def test_a_thread_of_its_own(student: Student, random: Random) -> None:
    """each function runs in a new thread of its own"""
    count = random.randint(3, 5)
    answer = student.ask("whose_thread", random.sample(range(100), count))
    calls = answer.arrivals("measure")
    assert len(calls) == count, Difference(
        sentence=f"There were {count} functions, and {len(calls)} calls of them.",
        question="Who calls each function, and who calls it a second time?",
    )
    assert all(call.pid == answer.facts.pid for call in calls), Difference(
        sentence="A function ran in another process.",
        details=("Threads share the memory of one process; a process has its own.",),
        question="Which class of which module starts a thread?",
    )
    assert not any(call.note for call in calls), Difference(
        sentence="A function ran in the very thread that called `gather`: no thread was started for it.",
        question="Which method of a Thread starts it, and which one only calls the target here and now?",
    )
    explored = student.explore("how_fresh", random.sample(range(100), 2), schedules=60)
    explored.expect(
        lambda told: not told["again"],
        "One thread called both functions, the second when the first was over.",
        question="Who gets the next task from a pool: a new thread, or one that has become free?",
    )
    results = [told["results"] for told in explored.values]
    assert not any(isinstance(name, str) for name in results), Difference(
        sentence=f"`gather` returned no list but a value of type {results[0]}.",
        question="What does the last line of `gather` give back?",
    )
    assert any(results), Difference(
        sentence="Both functions were called, and `gather` returned an empty list.",
        question="A Thread drops what its target returns. Where could each thread leave its result?",
    )


@points(1)
def test_results_in_order(student: Student, random: Random) -> None:
    """the results come in the order of the functions, whoever finishes first"""
    pair = random.sample(range(10, 100), 2)
    student.explore("controlled", pair, schedules=400).expect(
        lambda value: value == pair,
        "The threads ran in an order that your answer does not allow for.",
        ended=lambda value: f"`gather` returned {value}, should be {pair}.",
        question="Who decides on the place of a result, and when: the list of functions, or the thread that is done?",
    )
    values = random.sample(range(10, 100), 4)
    result = student.ask("last_one_first", values).value
    assert result == values, Difference(
        sentence="The last function finished first, and the results came out wrong.",
        details=(f"functions 1 to 4 return {values}", f"`gather` returned       {result}"),
        question="Who decides on the place of a result: the list of functions, or the thread that is done?",
    )
