"""Together, and with every result: what decides whether threads were worth it."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(1)
def test_all_at_the_same_time(student: Student, random: Random) -> None:
    """all functions run at the same time"""
    count = random.randint(3, 4)
    answer = student.ask("together", random.sample(range(100), count))
    calls = answer.arrivals("measure")
    assert len(calls) == count, Difference(
        sentence=f"There were {count} functions, and {len(calls)} calls of them.",
        question="Who calls each function, and who calls it a second time?",
    )
    assert all(call.met for call in calls), Difference(
        sentence=f"The {count} functions waited for each other, and they never all met.",
        details=("One still waited for the next, and the next was not started before the first had ended.",),
        question="In which order do you start and join: is anyone joined before the last one has started?",
    )
    assert max(call.threads for call in calls) > count, Difference(
        sentence="All functions ran at the same time, but not each in a thread beside the one that called `gather`.",
        question="What is left for the calling thread to do while the others work?",
    )


@points(1)
@needs("results_in_order")
def test_every_result_counts(student: Student, random: Random) -> None:
    """None, 0, a function that stands there twice: each gives its result, and no functions give none"""
    first: list[object] = [None, 0, "", random.randrange(1, 100), None]
    random.shuffle(first)
    second: list[object] = random.sample(range(100, 200), 2)
    results = student.ask("twice", first, second).value
    assert results[0] == first, Difference(
        sentence="The list that came back does not hold what the functions returned.",
        details=(f"the functions return {first}", f"`gather` returned    {results[0]}"),
        question='Which values count as a result, and how do you tell "nothing yet" from "returned None"?',
    )
    assert results[1] == second, Difference(
        sentence="`gather` was called a second time, and its list is wrong.",
        details=(f"the functions return {second}", f"`gather` returned    {results[1]}"),
        question="What is left from the first call when the second one begins?",
    )
    value, count = random.randrange(1, 100), random.randint(2, 4)
    answer = student.ask("repeated", value, count)
    calls = len(answer.arrivals("measure"))
    assert (calls, answer.value) == (count, [value] * count), Difference(
        sentence=f"The same function stood in the list {count} times, and it was called {calls} times.",
        details=(f"the function returns {value}", f"`gather` returned {answer.value}"),
        question="How do you tell two places of the list apart, if the functions there are equal?",
    )
    nobody = student.ask("twice", [], []).value
    assert nobody == [[], []], Difference(
        sentence="Without any function there is nothing to wait for: the answer is an empty list.",
        details=(f"`gather([])` returned {nobody[0]}",),
        question="Which line of yours needs at least one function?",
    )
