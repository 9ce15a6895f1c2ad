"""What the student may read: a child at work beside the caller, and one that ends because it was asked."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(1)
def test_serves_beside_you(student: Student, random: Random) -> None:
    """start returns while serve is at work in a child process, with an event that is not set"""
    answer = student.ask("beside")
    calls = [arrival for arrival in answer.facts.arrivals if arrival.label == "serve"]
    assert all(call.pid != answer.facts.pid for call in calls), Difference(
        sentence="`serve` ran in your own process.",
        question="Which method of a Process starts a child, and which one only does the work here and now?",
    )
    met = answer.value
    assert len(calls) == 1, Difference(
        sentence=f"`start` was called once, and `serve` was called {len(calls)} times.",
        question="What does a Process need to know before it starts, and which call starts it?",
    )
    assert met, Difference(
        sentence="`start` came back only when `serve` was over.",
        question="Which call waits for a child, and in which of your methods does it belong?",
    )
    assert calls[0].note is False, Difference(
        sentence="The event was set before anybody had called `stop`.",
        question="Which of your methods sets the event?",
    )


@points(2)
@needs("serves_beside_you")
def test_asked_first(student: Student, random: Random) -> None:
    """a child that obeys has the time to clean up; then it is gone, and the answer is True"""
    answer = student.ask("obeyed")
    told = answer.value
    assert not answer.arrivals("never asked"), Difference(
        sentence="`stop` waited, and the child never learned that it should end.",
        details=("The child looked at the event that `serve` was given: nobody had set it.",),
        question="Who sets the event, and is it one that two processes can share?",
    )
    expect_gone(told, "The child")
    assert answer.arrivals("cleaned up"), Difference(
        sentence="The child was given ten minutes, and it was killed before it had cleaned up.",
        details=("It needed but a moment. `terminate` and `kill` end a child wherever it is.",),
        question="How does the child learn that it should end, and what do you do until it has ended?",
    )
    assert told["answer"] is True, Difference(
        sentence=f"The child cleaned up and ended by itself, and `stop` returned {told['answer']}, should be True.",
        question="What do you know of a child that has ended before you killed it?",
    )


def expect_gone(told: dict[str, object], who: str) -> None:
    """The child was not there any more when `stop` had returned."""
    assert told["gone"] is True, Difference(
        sentence=f"{who} was still there when `stop` returned: alive, or ended and not waited for.",
        question="Which call waits for the end of a child and takes its exit status from the system?",
    )
