"""Messages of any kind, and a child that does not live to see the end."""

from random import Random

from grader.checks import Difference, Student, needs, points

SMALL, LARGE = 10, 1_000_000  # bytes; a pipe holds some 200,000


@points(2)
@needs("answers_in_order")
def test_any_message(student: Student, random: Random) -> None:
    """anything is a message: None, a megabyte; and no messages are fine"""
    nothing = student.ask("any_messages", []).value
    assert nothing == {"answers": []}, Difference(
        sentence=f"Without any message `ping_pong` {'raised' if 'raised' in nothing else 'returned something else'}.",
        details=("It should return an empty list.",),
        question="Which line of yours needs at least one message, on your side or the child's?",
    )
    names: list[str] = student.ask("names_of_any_messages").value
    random.shuffle(names)
    names.insert(random.randrange(len(names)), "None")
    compare(student.ask("any_messages", names).value, names)
    sizes = [random.randrange(LARGE, 2 * LARGE) for _ in range(3)]
    compare(student.ask("large_messages", sizes).value, [f"{size} bytes" for size in sizes])


def compare(came: dict[str, object], names: list[str]) -> None:
    """Each of these messages came back with its pong."""
    assert "raised" not in came, Difference(
        sentence=f"{len(names)} messages were sent, and `ping_pong` raised {came.get('raised')}.",
        details=(f"The messages were {', '.join(f'`{name}`' for name in names[:4])} and so on.",),
        question="How does your child tell a message from the end, if any value may be a message?",
    )
    answers = came["answers"] if isinstance(came["answers"], list) else []
    pairs = zip(names, [*answers, None], strict=False)
    wrong = next((name for name, one in pairs if one != ["pong", name]), names[-1])
    assert answers == [["pong", name] for name in names], Difference(
        sentence=f"Among the messages was `{wrong}`, and from there on the answers are not right.",
        question="What do you do with a message between the two ends of the pipe?",
    )


STORIES = {
    "os._exit(0)": "The child ended at once, by `os._exit(0)`,",
    "os._exit(3)": "The child ended at once, by `os._exit(3)`,",
    "SIGKILL": "The child was killed by SIGKILL",
}


@points(2)
@needs("answers_in_order")
def test_a_dead_child_is_told(student: Student, random: Random) -> None:
    """when the child dies early, however it ends, ping_pong raises"""
    count = random.randint(4, 6)
    for how, place in (("os._exit(0)", count - 1), ("os._exit(0)", random.randrange(count)), ("os._exit(3)", 0)):
        expect_error(student, how, place, [SMALL] * count)
    expect_error(student, "SIGKILL", random.randrange(2), [LARGE] * 3)


def expect_error(student: Student, how: str, place: int, sizes: list[int]) -> None:
    """The child dies of the message at `place`, and an exception comes out."""
    came = student.ask("in_trouble", sizes, place, how).value
    assert "raised" in came, Difference(
        sentence=f"{STORIES[how]} at message {place + 1} of {len(sizes)}, and `ping_pong` did not raise.",
        question="In your process, what does it mean that the child's end is closed while you wait for an answer?",
    )
