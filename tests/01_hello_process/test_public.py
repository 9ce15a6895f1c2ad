"""What the student may read: the work is done elsewhere, and its exit code comes home."""

from random import Random

from grader.checks import Answer, Arrival, Difference, Student, points


@points(1)
def test_runs_in_a_child(student: Student, random: Random) -> None:
    """the work runs once, in a new process, with its arguments"""
    words: list[object] = [random.randrange(1000), random.choice(["one", "two", "three"]), [random.randrange(1000)]]
    calls = children(student.ask("one_child", words))
    assert len(calls) == 1, Difference(
        sentence=f"The target ran {len(calls)} times, should be once.",
        question="Who starts the process, and what does it need to be able to call your target with its arguments?",
    )
    (call,) = calls
    assert call.note == words, Difference(
        sentence="The target was called with other arguments than those that `run_in_child` was given.",
        details=(f"given:    {words}", f"received: {call.note}"),
        question="What does `args` of a Process expect, and what does the star in `*args` make?",
    )


@points(1)
def test_exit_code_comes_back(student: Student, random: Random) -> None:
    """the child's exit code is what comes back"""
    endings: list[list[object]] = [["exit", code] for code in random.sample(range(2, 256), 8)]
    endings.insert(random.randrange(len(endings)), ["return", random.randrange(2, 256)])
    answer = student.ask("codes_of", endings)
    calls = children(answer)
    assert None not in answer.value, Difference(
        sentence="`run_in_child` returned None in place of an exit code.",
        details=("A process has no exit code before it has ended.",),
        question="What has to happen between the start of a process and the question how it ended?",
    )
    assert len(calls) == len(endings), Difference(
        sentence=f"There were {len(endings)} calls, and the target ran {len(calls)} times.",
        question="What does the process need to be able to call your target with its arguments?",
    )
    for (how, what), code, call in zip(endings, answer.value, calls, strict=True):
        wanted = what if how == "exit" else 0
        said = f"called `sys.exit({what})`" if how == "exit" else f"returned {what}, which is no failure,"
        returned = "the number of the process, its pid" if code == call.pid else code
        assert (type(code), code) == (int, wanted), Difference(
            sentence=f"The target {said} and `run_in_child` returned {returned}, should be {wanted}.",
            question="Which attribute of a Process tells how it ended, and from when on?",
        )


def children(answer: Answer) -> list[Arrival]:
    """The calls of the target, each in a process that is not the caller's."""
    calls = [arrival for arrival in answer.facts.arrivals if arrival.label == "target"]
    assert all(call.pid != answer.facts.pid for call in calls), Difference(
        sentence="The target ran in the very process that called `run_in_child`: there is no child.",
        question="Which method of a Process starts it, and which one only does its work here and now?",
    )
    _ = answer.value
    return calls
