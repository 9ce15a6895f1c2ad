"""Children that fail, a stranger, and a program with something still to be printed."""

from random import Random

from grader.checks import CheckFailed, Difference, Student, needs, points

SIGNALS = {"SIGHUP": 1, "SIGQUIT": 3, "SIGALRM": 14, "SIGTERM": 15}  # the same numbers on every system


@points(2)
@needs("one_comes_back", "exit_code_comes_back")
def test_a_failing_child_is_told(student: Student, random: Random) -> None:
    """a child that raises anything gives 1, one that is killed by signal n gives -n"""
    name, number = random.choice(sorted(SIGNALS.items()))
    code = random.randint(2, 255)
    cases: list[tuple[list[object], str, int]] = [
        (["raise", "ValueError"], "`child` raised a ValueError", 1),
        (["sys.exit", code], f"`child` called `sys.exit({code})`, which raises SystemExit,", 1),
        (["sys.exit", 0], "`child` called `sys.exit(0)`, which raises SystemExit,", 1),
        (["raise", "KeyboardInterrupt"], "`child` raised a KeyboardInterrupt, which is no Exception,", 1),
        (["raise", "Anything"], "`child` raised a BaseException, which is no Exception,", 1),
        (["kill", "SIGKILL"], "The child was killed by SIGKILL, signal 9,", -9),
        (["kill", name], f"The child died of {name}, signal {number},", -number),
        (["os._exit", code], f"`child` ended the process by `os._exit({code})`", code),
    ]
    answer = student.ask("codes_of", [ending for ending, _, _ in cases])
    seen = [arrival.label for arrival in answer.facts.arrivals]
    if "child came back" in seen:
        _, story, _ = cases[seen.index("child came back") - 1]  # each one before it has called, and not come back
        raise CheckFailed(
            Difference(
                sentence=f"{story} and the child came out of `fork_and_wait`, into the code of the caller.",
                question="Which exceptions go past your `except`, and what runs on every way out of a `try`?",
            )
        )
    for (_, story, wanted), came in zip(cases, answer.value, strict=True):
        assert (type(came), came) == (int, wanted), Difference(
            sentence=f"{story} and `fork_and_wait` returned {came}, should be {wanted}.",
            question=(
                "Whatever is raised in the child: who catches it there, and which exit code follows?"
                if wanted == 1
                else "What does the documentation say of `os.waitstatus_to_exitcode`?"
            ),
        )


@points(1)
@needs("exit_code_comes_back")
def test_strangers_are_left_alone(student: Student, random: Random) -> None:
    """the child is waited for, and an older child of the caller's is not"""
    code = random.randint(2, 255)
    answer = student.ask("beside_a_stranger", code)
    assert answer.value == code, Difference(
        sentence="The caller had another child, which had ended before; after the call nobody could ask how.",
        details=("Its exit status was taken, and the system gives it away only once.",),
        question="Which call waits for any child, and which one for one that you name?",
    )
    (home,) = answer.arrivals("home")
    assert home.children == home.note, Difference(
        sentence="When `fork_and_wait` had returned, its child was still there, as a zombie.",
        question="Which call takes the exit status of a child from the system, so that it can go?",
    )


@points(2)
@needs("one_comes_back")
def test_everything_is_printed_once(student: Student, random: Random) -> None:
    """what was pending in the caller and what the child printed appears once"""
    for ending in ("return", "raise"):
        words = [f"<{name} {random.randrange(10**6)}>" for name in ("pending", "printed", "farewell")]
        pending, printed, farewell = words
        told = student.ask("script", words, ending).value
        after = " and then raised" * (ending == "raise")
        expect_once(
            told["screen"].count(printed),
            f"`child` printed a line{after}, and it came out",
            "Who writes what is still in the buffer of `print` when a process ends by `os._exit`?",
        )
        expect_once(
            told["screen"].count(farewell),
            "The caller had registered a function with `atexit`, and it ran",
            "Which function of `os` ends the child without the caller's farewells?",
        )
        for where, story in (("screen", "printed a line"), ("file", "written a line to a file")):
            expect_once(
                told[where].count(pending),
                f"The caller had {story}, not flushed yet, and it came out",
                "What does the child have a copy of, and what should be done about it before the fork?",
            )


def expect_once(count: int, story: str, question: str) -> None:
    """This was to be seen once."""
    times = "not at all" if count == 0 else f"{count} times"
    assert count == 1, Difference(sentence=f"{story} {times}, should be once.", question=question)
