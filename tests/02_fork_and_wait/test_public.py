"""What the student may read: who runs `child`, who comes back, and with which number."""

from random import Random

from grader.checks import Answer, Arrival, Difference, Student, points


@points(2)
def test_one_comes_back(student: Student, random: Random) -> None:
    """child runs once, in a new process, and only the caller comes back"""
    children(student.ask("codes_of", [["return", random.randrange(1, 256)]]), 1)


@points(2)
def test_exit_code_comes_back(student: Student, random: Random) -> None:
    """what child returns, 0 to 255, is what comes back"""
    codes = [0, 255, *random.sample(range(1, 255), 6)]
    random.shuffle(codes)
    answer = student.ask("codes_of", [["return", code] for code in codes])
    calls = children(answer, len(codes))
    for code, came, call in zip(codes, answer.value, calls, strict=True):
        returned = "the number of the process, its pid" if came == call.pid else came
        assert (type(came), came) == (int, code), Difference(
            sentence=f"`child` returned {code}, and `fork_and_wait` returned {returned}.",
            details=(f"{came} is {code} * 256: the status, in which the exit code is packed.",)
            * (came == code * 256 != 0),
            question="Which call waits for a child, what does it give you, and how do you read it?",
        )


def children(answer: Answer, count: int) -> list[Arrival]:
    """The calls of `child`, `count` of them, each in a process of its own from which nobody came back."""
    strays = [arrival for arrival in answer.facts.arrivals if arrival.label == "child came back"]
    if any(str(stray.note).startswith("raised") for stray in strays):
        expect_silence(str(strays[0].note))
    assert not strays, Difference(
        sentence="Two processes came back from one call of `fork_and_wait`: the child did, too.",
        details=("From there on both run the rest of the caller's program.",),
        question="What does the child do when `child()` is over, and can it then still come to your last line?",
    )
    calls = [arrival for arrival in answer.facts.arrivals if arrival.label == "child"]
    assert all(call.pid != answer.facts.pid for call in calls), Difference(
        sentence="`child` was called in your own process.",
        question="What does `os.fork` return, and to whom?",
    )
    _ = answer.value
    assert len(calls) == count, Difference(
        sentence=f"`child` was called {len(calls)} times, should be {count}.",
        question="Which of the two processes calls it?",
    )
    return calls


def expect_silence(how: str) -> None:
    """No exception left `fork_and_wait` in the child."""
    error = how.removeprefix("raised ")
    assert error != "SystemExit", Difference(
        sentence="The child ended by SystemExit, and that came out of `fork_and_wait` into the caller's code.",
        details=(
            "`sys.exit` raises it. It runs every `finally` of the caller's in the child, then what `atexit` knows.",
        ),
        question="Which function of `os` ends a process on the spot?",
    )
    raise AssertionError(f"In the child {error} came out of `fork_and_wait`, into the code of the caller.")
