"""What the student may read: where the task runs, and what it sees."""

from random import Random

from grader.checks import Difference, Student, points

NAMES = ("Ada", "Bao", "Cem", "Dina", "Emeka", "Farid", "Greta", "Hugo")


@points(1)
def test_a_task_of_the_pool(student: Student, random: Random) -> None:
    """the function is called once on a thread of the pool, with its arguments, and a Future comes back at once"""
    words: list[object] = [random.choice(NAMES), random.randrange(100), None][: random.randint(1, 3)]
    answer = student.ask("at_work", words)
    told = answer.value
    assert told["kind"] == "a Future", Difference(
        sentence=f"`submit_with_context` returned {told['kind']}.",
        question="What does `submit` of a pool give you at once, long before the result is there?",
    )
    arrivals = answer.arrivals("task")
    calls = [arrival.note for arrival in arrivals if arrival.note != "the call is over"]
    assert len(calls) == 1, Difference(
        sentence=f"The function was called {len(calls)} times.",
        question="Who calls the function, and who calls it a second time?",
    )
    ((args, in_caller, thread),) = calls
    assert not in_caller, Difference(
        sentence="The function was called in the very thread that called `submit_with_context`.",
        question="Which line of yours hands the function over to the pool, and which one calls it here and now?",
    )
    assert thread.startswith("the pool"), Difference(
        sentence="The function was not called on a thread of the pool.",
        question="Who owns the threads on which the function should run?",
    )
    assert (args, told["result"]) == (words, words), Difference(
        sentence="The function returns its arguments as a list, and something else came out of the Future.",
        details=(f"arguments given: {words}", f"arguments come:  {args}", f"result:          {told['result']}"),
        question="Which call takes the function and its arguments along, and what does it return?",
    )
    assert all(arrival.met for arrival in arrivals), Difference(
        sentence="`submit_with_context` came back only when the function was over.",
        question="Which of your lines waits for the result, and who should do that?",
    )


@points(2)
def test_it_sees_what_the_caller_saw(student: Student, random: Random) -> None:
    """the task sees the caller's variables as they were when it was submitted, and no others"""
    one, two, other = random.sample(NAMES, 3)
    values = {"visitor": one, "language": two}
    told = student.ask("before_and_after", values, {"visitor": other, "desk": "7"}).value
    right = {"visitor": one, "desk": "nothing", "language": two}
    task = told["task"]
    assert isinstance(task, dict), f"The task only looked at the variables, and its Future {task}."
    assert task.get("visitor") != other, Difference(
        sentence="The caller changed a variable after the task had been submitted, and the task saw the new value.",
        details=seen(right, task),
        question="At which moment, and in which thread, do you take the copy?",
    )
    assert task == right, Difference(
        sentence="The task does not see what its caller saw.",
        details=seen(right, task),
        question="What belongs to the caller, what to the thread of the pool, and which of them does the task see?",
    )
    assert told["caller"] == {"visitor": other, "desk": "7", "language": two}, Difference(
        sentence="`submit_with_context` changed the variables of its caller.",
        question="Which of your lines sets a variable, and in which context?",
    )
    assert student.ask("the_very_value").value is True, Difference(
        sentence="The task does not see the very object that its caller has in a variable.",
        details=("A copy of the context holds the same values; the values are not copied.",),
        question="Which variables does your copy know: all of the program, or those that you have thought of?",
    )


def seen(right: dict[str, str], came: object) -> tuple[str, str]:
    """What should be seen, and what was."""
    return f"should see: {right}", f"sees:       {came}"
