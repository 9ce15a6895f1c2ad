"""Children that fail, and what each call leaves behind."""

from random import Random

from grader.checks import Difference, Student, needs, points

SIGNALS = {"SIGHUP": 1, "SIGQUIT": 3, "SIGALRM": 14, "SIGTERM": 15}  # the same numbers on every system


@points(1)
@needs("runs_in_a_child", "exit_code_comes_back")
def test_a_failing_child_is_told(student: Student, random: Random) -> None:
    """a child that raises gives 1, one that is killed by signal n gives -n"""
    name, number = random.choice(sorted(SIGNALS.items()))
    cases = [
        (["raise", f"number {random.randrange(1000)}"], "The target raised an exception", 1),
        (["kill", "SIGKILL"], "The child was killed by SIGKILL, signal 9,", -9),
        (["kill", name], f"The child died of {name}, signal {number},", -number),
    ]
    answer = student.ask("codes_of", [ending for ending, _, _ in cases])
    calls = answer.arrivals("target")
    for (_, story, wanted), code, call in zip(cases, answer.value, calls, strict=True):
        returned = "the number of the process, its pid" if code == call.pid else code
        assert (type(code), code) == (int, wanted), Difference(
            sentence=f"{story} and `run_in_child` returned {returned}, should be {wanted}.",
            question=(
                "What becomes of an exception that nobody catches in a child, and who must not catch it?"
                if wanted == 1
                else "What does the documentation say of a negative `Process.exitcode`?"
            ),
        )


@points(1)
@needs("runs_in_a_child")
def test_every_process_is_closed(student: Student, random: Random) -> None:
    """every child is waited for, and every Process closed"""
    times = random.randint(6, 9)
    answer = student.ask("again_and_again", times)
    (once,) = answer.arrivals("once")
    (often,) = answer.arrivals("often")
    assert often.children == often.note, Difference(
        sentence="When `run_in_child` had returned, a child was still there: at work, or ended and never waited for.",
        question="Which call waits for a child and takes its exit code from the system?",
    )
    assert often.descriptors <= once.descriptors, Difference(
        sentence=f"After {times} more calls this process held more open descriptors than after the first.",
        details=(
            "A Process holds ends of pipes until it is closed.",
            "The check keeps a reference to each, as a list of yours might: no garbage collector closes it for you.",
        ),
        question="A file is closed when you are done with it. Which method does that for a Process?",
    )
