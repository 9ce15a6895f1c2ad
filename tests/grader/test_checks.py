"""What a check can ask of an answer: values by their exact form, evidence where there is none, stories of what went
wrong."""

import pytest

from grader.checks import Answer, Explored, Outcome, needs, points, why_no_answer
from grader.evidence import CheckFailed, Crash, Difference, Evidence, Hang, Place, Story, Told, Unreadable
from grader.explored import Exploration
from grader.run import Arrival, Ending, Facts, Run, Stack


def arrival(label: str, pid: int) -> Arrival:
    return Arrival(label=label, pid=pid, parent=1, threads=1, descriptors=3, children=0, met=True)


def returned(claim: object, **facts: object) -> Answer:
    return Answer(Run(ending=Ending(kind="returned"), claim=claim, facts=Facts(**facts)), 10)  # type: ignore[arg-type]


def test_decorators_leave_their_mark() -> None:
    @points(3)
    @needs("first", "second")
    def check() -> None: ...

    assert (vars(check)["points"], vars(check)["needs"]) == (3, ("first", "second"))


def test_an_answer_is_read_by_its_exact_form() -> None:
    assert returned([1, 2]).read(list[int]) == [1, 2]
    for claim, form in [(True, int), (2.0, int), ("1", int), ([1, "a"], list[int]), ({"a": 1}, dict[str, bool])]:
        with pytest.raises(CheckFailed) as caught:
            returned(claim).read(form)
        assert isinstance(caught.value.evidence, Difference)


def test_facts_stand_beside_the_value() -> None:
    answer = returned(None, arrivals=(arrival("a", 5), arrival("b", 6), arrival("a", 7)), output="hello")
    assert [one.pid for one in answer.arrivals("a")] == [5, 7]
    assert answer.output == "hello"


@pytest.mark.parametrize(
    ("ending", "evidence"),
    [
        (Ending(kind="raised", error="E", message="m", line=3), Difference(sentence="Your code raised E: m (line 3).")),
        (Ending(kind="raised", error="E", message=""), Difference(sentence="Your code raised E.")),
        (
            Ending(kind="raised", phase="import", error="E", message="m", line=3),
            Crash(phase="import", error="E", message="m", line=3),
        ),
        (Ending(kind="exited", phase="import", code=0), Crash(phase="import", code=0)),
        (Ending(kind="killed", code=11), Crash(phase="call", signal=11)),
        (Ending(kind="unreadable", message="no", line=1), Unreadable(reason="no", line=1)),
    ],
    ids=lambda value: value.kind if isinstance(value, Ending) else "",
)
def test_every_other_end_is_evidence(ending: Ending, evidence: Evidence) -> None:
    answer = Answer(Run(ending=ending), 10)
    for ask in (lambda: answer.value, lambda: answer.output, lambda: answer.arrivals("a"), lambda: answer.read(int)):
        with pytest.raises(CheckFailed) as caught:
            ask()
        assert caught.value.evidence == evidence


def test_an_exit_in_the_call_is_a_difference() -> None:
    evidence = why_no_answer(Run(ending=Ending(kind="exited", code=0)), 10)
    assert isinstance(evidence, Difference)
    assert "exit code 0" in evidence.sentence


STACKS = (
    Stack(process=0, thread=0, frames=((4, "outer"), (9, "inner"))),
    Stack(process=0, thread=2, frames=((5, "work"),)),
    Stack(process=2, thread=1, frames=((6, "serve"),)),
)


def test_one_that_waits_is_shown_line_by_line() -> None:
    run = Run(ending=Ending(kind="stalled"), facts=Facts(stacks=STACKS, cpu=0.1))
    assert why_no_answer(run, 10) == Hang(
        seconds=10,
        busy=False,
        phase="call",
        stalled=True,
        places=(
            Place(who="main", line=9, function="inner"),
            Place(who="thread 2", line=5, function="work"),
            Place(who="thread 1 of child 2", line=6, function="serve"),
        ),
    )


@pytest.mark.parametrize(("cpu", "busy"), [(9.0, True), (0.5, False)])
def test_one_that_moves_is_shown_by_what_it_does_not_leave(cpu: float, busy: bool) -> None:
    """Its line differs from one look to the next, and a sheet must not."""
    run = Run(ending=Ending(kind="deadline"), facts=Facts(stacks=STACKS, spent=10.0, cpu=cpu))
    places = (Place(who="main", line=None, function="outer"),)
    assert why_no_answer(run, 10) == Hang(seconds=10, busy=busy, phase="call", places=places)


def explored(*outcomes: Outcome) -> Explored:
    found = Exploration(schedules=20, switches=2, outcomes=outcomes, refused=None, threads=2, walks=20, whole=2)
    return Explored(found, lambda outcome: (Told(lanes=(), steps=()), {"": {3: "x = 1"}}))


def test_what_every_schedule_returns_passes() -> None:
    found = explored(Outcome(kind="returned", value=0, count=20))
    found.expect(lambda value: value == 0, "never shown")
    assert (found.values, found.threads) == ([0], 2)


def test_the_first_wrong_value_is_told() -> None:
    right, wrong = (
        Outcome(kind="returned", value=0),
        Outcome(kind="returned", value=-8, schedule="a1", forced_switches=2),
    )
    with pytest.raises(CheckFailed) as caught:
        explored(right, wrong).expect(
            lambda value: value == 0, "lost", ended=lambda value: f"it is {value}", question="?"
        )
    assert caught.value.evidence == Story(
        sentence="lost",
        kind="returned",
        detail=None,
        ended="it is -8",
        question="?",
        told=Told(lanes=(), steps=()),
        source={"": {3: "x = 1"}},
        replay="a1",
        forced_switches=2,
        schedules=20,
        exhausted=True,
    )


@pytest.mark.parametrize("kind", ["raised", "deadlocked", "livelocked", "thread_left", "stuck"])
def test_no_other_end_is_a_value(kind: str) -> None:
    """Whatever the check thinks right, a deadlock returned nothing; and it has words of its own."""
    with pytest.raises(CheckFailed) as caught:
        explored(Outcome(kind=kind, error="E")).expect(lambda value: True, "lost", question="?")  # type: ignore[arg-type]
    story = caught.value.evidence
    assert isinstance(story, Story)
    assert (story.kind, story.sentence, story.ended, story.question, story.detail) == (kind, "", "", None, "E")
