"""What the student may read: a function that returns, and a function that raises."""

from random import Random

from grader.checks import Difference, Student, points

VALUES = (
    "an object",
    "a list",
    "None",
    "False",
    "0",
    "an exception",
    "a class of exceptions",
    "a pair with an exception",
    "a function",
)
EXCEPTIONS = ("ValueError", "KeyError", "OwnError", "RuntimeError")


@points(2)
def test_it_returns_the_value(student: Student, random: Random) -> None:
    """the function is called once, in another thread, and what it returns comes back"""
    names = random.sample(VALUES, len(VALUES))
    numbers = random.sample(range(100), 3)
    answer = student.ask("returning", names, numbers)
    told = answer.value
    calls = answer.arrivals("called")
    assert all(call.pid == answer.facts.pid for call in calls), Difference(
        sentence="The function ran in another process.",
        details=("Threads share the memory of one process; a process has its own.",),
        question="Which class of which module starts a thread?",
    )
    for name in names:
        notes = [call.note for call in calls if call.note[1] == name]
        assert len(notes) == 1, Difference(
            sentence=f"A function was to be called once, and it was called {len(notes)} times.",
            question="Who calls the function, and who calls it a second time?",
        )
        assert not notes[0][0], Difference(
            sentence="The function ran in the very thread that called `call_in_thread`.",
            question="Which method of a Thread starts it, and which one only calls the target here and now?",
        )
        assert told["values"][name] == "returned it", Difference(
            sentence=f"The function returned {name}, and `call_in_thread` {told['values'][name]}.",
            question="A Thread drops what its target returns. Where could the thread leave it, and how do you tell "
            "there what was returned from what was raised?",
        )
    assert told["arguments"] == numbers, Difference(
        sentence=f"`call_in_thread(function, {', '.join(map(str, numbers))})` has to pass all of them on.",
        details=(f"the function was given {told['arguments']}",),
        question="What does the star in `*args` make of the arguments, and where are they needed again?",
    )
    assert told["others"] is True, Difference(
        sentence="A bound method and an object with a `__call__` can be called as well; the result was wrong.",
        question="What do you need of the function but that it can be called?",
    )


@points(2)
def test_it_raises_the_very_exception(student: Student, random: Random) -> None:
    """what the function raises is raised by call_in_thread: the same object, not a copy"""
    kinds = random.sample(EXCEPTIONS, len(EXCEPTIONS))
    for kind, (failed, after) in student.ask("raising", kinds).value.items():
        assert failed == "raised it", Difference(
            sentence=f"The function raised {kind}, and `call_in_thread` {failed}.",
            details=("What comes out should be the very object that the function raised.",),
            question="Where does an exception go that nobody in its thread catches, and who can pick it up before?",
        )
        assert after == "returned it", Difference(
            sentence=f"One function raised {kind}; the next one returned a value, and `call_in_thread` {after}.",
            question="What is left of the first call when the second one begins?",
        )
