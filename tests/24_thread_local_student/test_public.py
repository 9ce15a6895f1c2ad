"""What the student may read: one thread, one student after the other."""

from random import Random

from grader.checks import Difference, Student, points

NAMES = ("Ada", "Bao", "Cem", "Dina", "Emeka", "Zoë", "Li Na", "O'Hara", "7", "None")


@points(1)
def test_one_student(student: Student, random: Random) -> None:
    """handle serves its student, current() knows who that is, and raises LookupError before"""
    names = [*random.sample(NAMES, 2), ""]
    told = student.ask("one_student", names).value
    assert told["before"] == "raised LookupError", Difference(
        sentence=f"Nobody had been served yet, and `current()` {told['before']}, where LookupError should be raised.",
        question="What does a thread find that looks before it has written anything?",
    )
    for name, visit in zip(names, told["visits"], strict=True):
        assert len(visit["at home"]) == 1, Difference(
            sentence=f"`handle({name!r}, between)` called `between` {len(visit['at home'])} times.",
            question="How often has the work to be done for one student?",
        )
        assert visit["at home"] == [True], Difference(
            sentence=f"`handle({name!r}, between)` called `between` in another thread.",
            question="In whose thread does `between` ask for the student?",
        )
        for answer in visit["asked"]:
            assert answer == f"returned {name!r}", Difference(
                sentence=f"While `handle({name!r}, …)` was under way, `current()` {answer}.",
                question="Do both functions look at the same place, and may every `str` be kept there?",
            )
        assert visit["returned"] == f"returned {name!r}", Difference(
            sentence=f"`handle({name!r}, …)` {visit['returned']}.",
            question="What does `current()` say at the moment in which `handle` returns?",
        )
