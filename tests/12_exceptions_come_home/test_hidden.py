"""Errors of every kind, what they carry, who else hears of them, and calls beside each other."""

from random import Random

from grader.checks import Difference, Student, needs, points

KINDS = ("SystemExit", "KeyboardInterrupt", "OwnExit", "GeneratorExit", "StopIteration")
MEANINGS = {
    "SystemExit": "It is no `Exception`: it derives from `BaseException`, and a thread that ends by it says nothing.",
    "KeyboardInterrupt": "It is no `Exception`: it derives from `BaseException`.",
    "OwnExit": "It is no `Exception`: it derives from `BaseException`.",
    "GeneratorExit": "It is no `Exception`: it derives from `BaseException`.",
    "StopIteration": "It may not leave a generator: there it becomes a RuntimeError.",
}


@points(2)
@needs("it_raises_the_very_exception")
def test_every_kind_comes_home(student: Student, random: Random) -> None:
    """so does what is no Exception, SystemExit and KeyboardInterrupt among them"""
    told = student.ask("raising", random.sample(KINDS, len(KINDS))).value
    for kind in KINDS:
        failed, after = told[kind]
        assert failed == "raised it", Difference(
            sentence=f"The function raised {kind}, and `call_in_thread` {failed}.",
            details=(MEANINGS[kind],),
            question="Which class is the root of everything that can be raised?",
        )
        assert after == "returned it", Difference(
            sentence=f"One function raised {kind}; the next one returned a value, and `call_in_thread` {after}.",
            question="What is left of the first call when the second one begins?",
        )


@points(1)
@needs("it_raises_the_very_exception")
def test_the_traceback_ends_in_the_function(student: Student, random: Random) -> None:
    """the traceback still leads to the line that raised it"""
    kinds = random.sample(("ValueError", "KeyError", "OwnError", *KINDS[:1]), 3)
    for kind, places in student.ask("traceback_of", kinds).value.items():
        assert places == ["outer", "fail"], Difference(
            sentence=f"`outer` called `fail`, which raised {kind}. The traceback of what came home ends elsewhere.",
            details=(f"its last two places are {' and '.join(f'`{place}`' for place in places) or 'gone'}",),
            question="Where does an exception keep the way that it has come, and which of your lines touches that?",
        )


@points(1)
@needs("it_raises_the_very_exception")
def test_the_hook_stays_untouched(student: Student, random: Random) -> None:
    """threading.excepthook is neither called nor replaced"""
    told = student.ask("hooked", random.sample(("ValueError", "KeyError", *KINDS), 4)).value
    assert told["stayed"] is True, Difference(
        sentence="`threading.excepthook` was replaced by something of yours.",
        details=("It is one hook for all threads of the program, and it belongs to others.",),
        question="Can you catch the exception before it gets as far as the hook?",
    )
    assert told["called"] == [], Difference(
        sentence=f"`threading.excepthook` was called, with {' and '.join(told['called'])}.",
        details=("What nobody catches in its thread goes to the hook, which prints it.",),
        question="Which line of yours lets the exception leave the thread, although it has been kept already?",
    )


@points(1)
def test_calls_keep_apart(student: Student, random: Random) -> None:
    """two threads may call it at the same time, and the function may use it, too"""
    student.explore("two_callers", schedules=160).expect(
        lambda told: told == ["returned it", "raised it"],
        "Two threads used `call_in_thread` at the same time, and one was given what became of the other's call.",
        ended=lambda told: (
            f"One function returned a value: its call {told[0]}. The other one raised an error: its call {told[1]}."
        ),
        question="How many calls share the place where you keep the outcome?",
    )
    student.explore("nested", schedules=40).expect(
        lambda told: told == ["raised it", "returned it"],
        "A function used `call_in_thread` itself, and one of the two calls went wrong.",
        ended=lambda told: (
            f"The inner function raised an error: its call {told[0]}. "
            f"The outer one returned a value: its call {told[1]}."
        ),
        question="How many calls share the place where you keep the outcome?",
    )
