"""Several threads, and what is left when the work is over."""

from random import Random

from grader.checks import Difference, Student, points

NAMES = ("Ada", "Bao", "Cem", "Dina", "Emeka", "Farid", "Greta", "Hugo")
NOBODY = "raised LookupError"


@points(1)
def test_two_counters(student: Student, random: Random) -> None:
    """two threads that serve two students at the same time never mix them up"""
    names = random.sample(NAMES, 2)
    right = [{"current": f"returned {name!r}", "handle": f"returned {name!r}"} for name in names]
    student.explore("two_counters", names, schedules=1000).expect(
        lambda told: told == right,
        "Two threads served two students, and one of them did not find its own student's name.",
        ended=lambda told: " ".join(
            f"In {name}'s thread `current()` {answers['current']} and `handle` {answers['handle']}."
            for name, answers in zip(names, told, strict=True)
        ),
        question="How many places for a name are there in your program, and which threads write to each of them?",
    )


@points(1)
def test_a_new_thread_serves_nobody(student: Student, random: Random) -> None:
    """a thread serves nobody until it calls handle itself, whoever started it"""
    outer, inner = random.sample(NAMES, 2)
    told = student.ask("other_threads", outer, inner).value
    assert told["younger"] == NOBODY, Difference(
        sentence=f"The `between` of {outer} started a thread, and in that thread `current()` {told['younger']}.",
        question="Where does a thread look that serves nobody, and how does it know what is its own?",
    )
    assert told["elder"] == NOBODY, Difference(
        sentence=f"While one thread served {outer}, in another thread `current()` {told['elder']}.",
        question="Where does a thread look that serves nobody, and how does it know what is its own?",
    )
    assert told["younger inside"] == f"returned {inner!r}", Difference(
        sentence=f"The new thread served {inner}, and there `current()` {told['younger inside']}.",
        question="Can every thread write a name of its own?",
    )
    assert told["outer"] == told["returned"] == f"returned {outer!r}", Difference(
        sentence=f"A new thread served {inner}; after that, in the thread of {outer}, `current()` {told['outer']} "
        f"and `handle` {told['returned']}.",
        question="Which of your lines can change the name that another thread has?",
    )
    assert student.ask("looks_at_the_stack", outer).value is False, Difference(
        sentence="The name was searched for on the call stack.",
        details=("Who called whom is the interpreter's own note, and no place to keep a value.",),
        question="What does `threading` offer for keeping one value for each thread?",
    )


@points(1)
def test_as_it_was_before(student: Student, random: Random) -> None:
    """afterwards a thread serves whom it served before: after an error, nested, and in a pool"""
    outer, inner = random.sample(NAMES, 2)
    for error, (came_out, answer) in student.ask("afterwards", outer).value.items():
        assert answer == NOBODY, Difference(
            sentence=f"`handle({outer!r}, …)` was over, its `between` had raised {error}, and `current()` {answer}.",
            question="Which lines of yours run on every way out of `handle`?",
        )
        assert came_out == "the same" or error == "nothing", Difference(
            sentence=f"`between` raised {error}, and what came out of `handle` was {came_out}.",
            question="Which errors are yours to catch, and which are for the one who called `handle`?",
        )
    told = student.ask("nested", outer, inner).value
    for ending in ("had returned", "had raised"):
        assert told[ending] == f"returned {outer!r}", Difference(
            sentence=f"While {outer} was served, a `handle` for {inner} {ending}; then `current()` {told[ending]}.",
            question="What did this thread have when the inner `handle` began?",
        )
    assert told["inner"] == f"returned {inner!r}", f"A `handle` for {inner} inside one for {outer} {told['inner']}."
    assert told["outer"] == f"returned {outer!r}", f"A `handle` for {outer} around one for {inner} {told['outer']}."
    assert told["at the end"] == NOBODY, Difference(
        sentence=f"A `handle` for {outer} with one for {inner} in it was over, and `current()` {told['at the end']}.",
        question="What did this thread have when each `handle` began?",
    )
    for answer in student.ask("one_thread_pool", outer).value:
        assert answer == NOBODY, Difference(
            sentence=f"A pool's thread had served {outer}. For its next task `current()` {answer}.",
            question="A pool's thread runs many tasks. What may one task find of the one before?",
        )
