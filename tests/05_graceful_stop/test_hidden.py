"""Children that do not obey, children that did not wait to be asked, and a second `stop`."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(2)
@needs("serves_beside_you")
def test_killed_in_the_end(student: Student, random: Random) -> None:
    """a child that does not obey is killed when its time is up, and the answer is False"""
    answer = student.ask("refused")
    told = answer.value
    assert not answer.arrivals("was waited for"), Difference(
        sentence="`stop(0)` waited for a child that did not obey.",
        details=("0 seconds are no time at all. They are not the same as no limit.",),
        question="How long do you wait, and what do you do with a child that is still there then?",
    )
    expect_killed("The child did not obey", told)
    expect_killed("The child ignored SIGTERM, too", student.ask("deaf", random.randint(1, 30)).value)


def expect_killed(story: str, told: dict[str, object]) -> None:
    """The child was gone when `stop` had returned False."""
    assert told["gone"] is True, Difference(
        sentence=f"{story}, and when `stop` had returned it was still there: alive, or not waited for.",
        question="Which call ends a child that does not want to, and which one waits until it has ended?",
    )
    assert told["answer"] is False, Difference(
        sentence=f"{story}, so it was killed, and `stop` returned {told['answer']}, should be False.",
        question="When do you find out whether the child ended by itself: before the kill, or after it?",
    )


@points(2)
@needs("serves_beside_you")
def test_ended_before(student: Student, random: Random) -> None:
    """a child that has ended by itself is True, whatever its exit code, and whatever the time"""
    code = random.randint(2, 255)
    told = student.ask("ended_before", [0, code, -1]).value
    stories = ("It returned", f"It ended with exit code {code}", "It raised an exception")
    for story, one in zip(stories, told, strict=True):
        assert one["answer"] is True, Difference(
            sentence=f"The child had ended before it was asked. {story}, and `stop(0)` returned {one['answer']}.",
            details=("It should be True: the child ended by itself, in good order or not.",),
            question="Which exit code has a child that is still there, and which ones can an ended child have?",
        )
        assert one["gone"] is True, Difference(
            sentence="The child had ended before it was asked, and after `stop` it was there as a zombie.",
            question="Which call waits for the end of a child and takes its exit status from the system?",
        )


@points(2)
@needs("asked_first", "killed_in_the_end")
def test_asked_twice(student: Student, random: Random) -> None:
    """a second stop is harmless and gives the first answer"""
    told = student.ask("stopped_again").value
    for story, first in (("obeyed", True), ("killed", False)):
        for answer in told[story]:
            assert answer is first, Difference(
                sentence=f"The first `stop` was {first}, for the child was {'killed' if not first else 'obedient'}; "
                f"another `stop` {answer if str(answer).startswith('raised') else f'returned {answer}'}.",
                question="What does the second `stop` still have to do, and where could it read the first answer?",
            )
