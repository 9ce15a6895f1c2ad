"""What the student may read: what comes back, and how the child learns that the game is over."""

from random import Random

from grader.checks import Answer, Difference, Student, needs, points


@points(2)
def test_answers_in_order(student: Student, random: Random) -> None:
    """one child answers every message with a pong, and the answers come back in order"""
    numbers = random.sample(range(100), random.randint(3, 5))
    answer = student.ask("played", numbers)
    players = {arrival.pid for arrival in answer.facts.arrivals if arrival.label == "answers"}
    came = answer.value
    if "raised" in came:
        expect_patience(answer)
    assert players or "raised" in came, Difference(
        sentence="No process but your own ever took a message out of the pipe.",
        question="Which call starts another process, and which function should run there?",
    )
    wanted = [["pong", f"{number}, packed 2 times"] for number in numbers]  # by the caller, and by the child
    expect_answers(came, wanted, f"{len(numbers)} messages were sent")
    assert len(players) == 1, Difference(
        sentence=f"{len(players)} processes answered, should be one.",
        question="Does every message need a child of its own?",
    )


@points(3)
@needs("answers_in_order")
def test_until_the_end_of_the_file(student: Student, random: Random) -> None:
    """the child is there until your end of the pipe is closed, and then ends by itself with exit code 0"""
    answer = student.ask("played", random.sample(range(100), random.randint(3, 5)))
    codes = answer.value["codes"]
    assert not answer.arrivals("kept open"), Difference(
        sentence="You closed your end of the pipe, and the child could not see it: it held a copy of your end itself.",
        details=("`recv` ends only when every copy of the other end is closed.",),
        question="Which ends of the pipe does a forked child have, and which of them does it need?",
    )
    mine = [codes.get(str(player), 0) for player in {arrival.pid for arrival in answer.arrivals("answers")}]
    expect_no_kill(mine)
    expect_patience(answer)
    expect_good_end(mine)


def expect_no_kill(codes: list[int | None]) -> None:
    """The child ended by itself, or not at all."""
    signals = [-code for code in codes if code is not None and code < 0]
    assert not signals, Difference(
        sentence=f"The child did not end by itself: it was killed by signal {signals[0]}.",
        details=("Signal 15 is what `terminate` sends.",) * (signals[0] == 15),
        question="What does `recv` do when every copy of the other end is closed?",
    )


def expect_patience(answer: Answer) -> None:
    """The child was there whenever it could be spoken to."""
    early = [arrival for arrival in answer.facts.arrivals if arrival.label == "ended early"]
    assert not early, Difference(
        sentence="The child ended while your end of the pipe was still open: something else told it to.",
        details=("A number can be wrong, a last word can be a message, and a patience in seconds can be too short.",),
        question="What does `recv` do when nobody can send any more?",
    )


def expect_good_end(codes: list[int | None]) -> None:
    """The child has ended, and well."""
    assert None not in codes, Difference(
        sentence="`ping_pong` had returned, and the child was still there, waiting.",
        question="What tells the child that the game is over, and who waits for it?",
    )
    assert not any(codes), Difference(
        sentence=f"The child ended with exit code {next(filter(None, codes))}, should be 0.",
        question="Which exception tells the child that the game is over, and who catches it?",
    )


def expect_answers(came: dict[str, object], wanted: list[list[str]], story: str) -> None:
    """These answers came back, in this order."""
    assert "raised" not in came, Difference(
        sentence=f"{story}, and `ping_pong` raised {came.get('raised')}.",
        question="Was the child there to take the message, and to answer it?",
    )
    answers = came["answers"]
    assert isinstance(answers, list), Difference(
        sentence=f"{story}, and `ping_pong` returned no list but a value of type {answers}.",
        question="What does the last line of `ping_pong` give back?",
    )
    assert len(answers) == len(wanted), Difference(
        sentence=f"{story}, and {len(answers)} answers came back.",
        question="How often do you send, and how often do you receive?",
    )
    for place, (one, right) in enumerate(zip(answers, wanted, strict=True), 1):
        assert one == right, Difference(
            sentence=f"{story}, and answer {place} is not the one to message {place}.",
            details=(f"should be {pair(right)}", f"returned  {pair(one)}"),
            question="What does the child send back, and in which order do you take it out?",
        )


def pair(answer: object) -> str:
    """An answer, as it would be written in Python; of one that is no pair, its type."""
    return f"({answer[0]!r}, {answer[1]})" if isinstance(answer, list) else f"a value of type {answer}"
