"""How a pool ends, and what becomes of it when tasks raise, workers die, and values cannot travel."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(2)
@needs("each_handle_has_its_result")
def test_it_closes_in_good_order(student: Student, random: Random) -> None:
    """queued tasks are done after close, join waits for all, and both mind their order"""
    count = random.randint(3, 5)
    came = student.ask("still_queued", count).value
    assert came == [["value", "closed"], *(["value", place] for place in range(count))], Difference(
        sentence=f"One worker was busy, {count} tasks stood behind it, `close` was called, and not all were done.",
        details=(f"came: {came}",),
        question="What does `close` mean for the tasks that have been submitted before?",
    )
    told = student.ask("closing").value
    for call, right in RIGHT.items():
        assert told[call] == right, Difference(
            sentence=f"A pool of two workers, {WHEN[call]}: it {told[call]}.",
            details=("promised is a ValueError" if "ValueError" in right else "it should have raised nothing",),
            question="What does your pool know about itself, and which methods look at that first?",
        )
    sizes = [random.randrange(200_000, 300_000) for _ in range(4)]
    for workers in (1, 3):
        answer = student.ask("nobody_asks", sizes, workers)
        came = answer.value
        (home,) = answer.arrivals("home")
        assert home.children == home.note, Difference(
            sentence="`join` had returned, and a worker was still there: alive, or ended and not waited for.",
            question="How many workers read from your queue, and how many of them see one sign for the end?",
        )
        assert came == [["value", size] for size in sizes], Difference(
            sentence="Nobody asked for the results before `join`, and after it they are not there.",
            details=(f"sizes should be {sizes}", f"came             {came}"),
            question="Who takes the results off the queue, and when, if nobody asks for them?",
        )


RIGHT = {
    "join before close": "raised ValueError",
    "close": "did nothing",
    "close again": "did nothing",
    "submit after close": "raised ValueError",
    "join": "did nothing",
    "submit after join": "raised ValueError",
    "result after join": "did nothing",
}
WHEN = {
    "join before close": "`join()` before `close()`",
    "close": "`close()`",
    "close again": "`close()` for the second time",
    "submit after close": "`submit(…)` after `close()`",
    "join": "`join()` after `close()`",
    "submit after join": "`submit(…)` after `join()`",
    "result after join": "`result()` after `join()`",
}


@points(1)
@needs("each_handle_has_its_result", "workers_serve_many_tasks")
def test_errors_are_the_tasks_own(student: Student, random: Random) -> None:
    """a task that raises gives its own exception, each time it is asked, and its worker goes on"""
    text, number = f"no {random.randrange(100)}", random.randrange(100)
    told = student.ask("errors", text, number).value
    for time in ("first", "again"):
        assert told[time] == ["TaskError", [text, number]], Difference(
            sentence=f"A task raised TaskError({text!r}, {number}), and `result()` gave something else"
            + (", when it was asked again." if time == "again" else "."),
            details=(f"came: {told[time][0]} {told[time][1]}",),
            question="What travels back when a task has raised, and where is it kept?",
        )
    assert told["same worker"] is True, Difference(
        sentence="A task raised, and its worker did not go on with the next one.",
        question="Which line of the worker can raise, and what catches it there?",
    )


@points(1)
@needs("each_handle_has_its_result")
def test_values_that_cannot_travel(student: Student, random: Random) -> None:
    """a value or an exception that cannot be pickled or unpickled raises from its own handle"""
    for word in ("no pickle", "no way back", "an error without a way back", "an error without a pickle"):
        expect_own_end(student, word, ["works", word, "works"], 1)
    expect_own_end(student, "no pickle", ["no pickle", "works", "no way back", "works", "works"], 2)


@points(2)
@needs("each_handle_has_its_result")
def test_a_worker_may_die(student: Student, random: Random) -> None:
    """a task whose worker dies raises, every other one gives its value or raises, and nobody waits for ever"""
    for word in ("os._exit(0)", "SIGKILL", "sys.exit(0)"):
        expect_own_end(student, word, ["works", word, "works", "works"], 1)
    plan = ["works", "os._exit(1)", "works", "works", "SIGKILL", "works", "works"]
    expect_own_end(student, "os._exit(1)", plan, 2)
    expect_own_end(student, "SIGKILL", ["SIGKILL", *["works"] * random.randint(4, 6)], 3)


STORIES = {
    "no pickle": "a value that cannot be pickled",
    "no way back": "a value that cannot be unpickled",
    "an error without a way back": "an exception that cannot be unpickled",
    "an error without a pickle": "an exception that cannot be pickled",
    "os._exit(0)": "`os._exit(0)`",
    "os._exit(1)": "`os._exit(1)`",
    "SIGKILL": "SIGKILL",
    "sys.exit(0)": "`sys.exit(0)`",
}


def expect_own_end(student: Student, word: str, plan: list[str], workers: int) -> None:
    """Accidents raise, all others give their own value or raise, and nobody is left in the end."""
    answer = student.ask("accidents", plan, workers)
    told = answer.value
    story = f"{workers} {'worker' if workers == 1 else 'workers'}, and a task ended with {STORIES[word]}"
    for place, (planned, (kind, value)) in enumerate(zip(plan, told["came"], strict=True)):
        if planned != "works":
            assert kind == "raised", Difference(
                sentence=f"{story}; `result()` of its handle returned a value of type {type(value).__name__}.",
                question="What can a handle know of a task whose value never came?",
            )
        else:
            assert kind == "raised" or value == place, Difference(
                sentence=f"{story}; another handle gave a value that is not its own.",
                question="How do you know which task a result belongs to?",
            )
    kind, value = told["late"]
    assert kind == "raised" or value == len(plan), Difference(
        sentence=f"{story}; a task that was submitted later gave a value that is not its own.",
        question="How do you know which task a result belongs to?",
    )
    (home,) = answer.arrivals("home")
    assert home.children == home.note, Difference(
        sentence=f"{story}; `join` had returned, and a worker was still there: alive, or not waited for.",
        question="Who waits for the dead, and who tells the others to go home?",
    )
