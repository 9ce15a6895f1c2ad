"""The schedule of the second program: two locks, taken in opposite orders."""

from random import Random

from grader.checks import CheckFailed, Difference, Student, needs, points

WANTS = {"alice": ("a", "b"), "bob": ("b", "a")}


@points(1)
def test_possible_steps(student: Student, random: Random) -> None:
    """DEADLOCK has one to four names, and each of them can take its step"""
    names = deadlock(student)
    assert names, Difference(
        sentence="`DEADLOCK` is empty: before the first step, both can go on.",
        question="Which lock does each of them take first?",
    )
    for place, name in enumerate(names, 1):
        before = names[: place - 1]
        assert name in WANTS, Difference(
            sentence=f"Name {place} of `DEADLOCK` is {name!r}, and nobody is called that.",
            details=('The names are "alice" and "bob", in small letters.',),
        )
        assert before.count(name) < 3, Difference(
            sentence=f"{name} has given both locks back and is done: step {place} of `DEADLOCK` is impossible.",
            details=story(before),
            question="Can somebody who has finished keep anybody waiting?",
        )
        assert can_step(before, name), Difference(
            sentence=f"{name} can't take step {place} of `DEADLOCK`: the lock is taken.",
            details=(*story(before), f"step {place}   {name:<6}  would take {wanted(before, name)}, and has to wait"),
            question="Is it a step, to wait? Who can take one at this point?",
        )
    assert len(names) <= 4, Difference(
        sentence=f"`DEADLOCK` has {len(names)} names, and four are enough.",
        details=story(names),
        question="After which of these steps had it been decided whether they would get stuck?",
    )


@points(1)
@needs("possible_steps")
def test_nobody_can_step(student: Student, random: Random) -> None:
    """after the last of them alice and bob wait for each other"""
    names = deadlock(student)
    free = [name for name in WANTS if names.count(name) < 3 and can_step(names, name)]
    assert not free, Difference(
        sentence=f"After your steps, {free[0]} can still take one.",
        details=story(names),
        question="What would the other one have to hold, so that the next step of this one is impossible?",
    )


def deadlock(student: Student) -> list[str]:
    """The student's `DEADLOCK`."""
    found = student.ask("lists").read(dict[str, list[str] | str])["DEADLOCK"]
    if isinstance(found, str):
        raise CheckFailed(Difference(sentence=f"`DEADLOCK` should be a list of names, and it is {found}."))
    return found


def held(names: list[str], who: str) -> tuple[str, ...]:
    """The locks that `who` holds after the steps of `names`; the third step gives them back."""
    steps = names.count(who)
    return WANTS[who][:steps] if steps < 3 else ()


def wanted(names: list[str], who: str) -> str:
    """The lock that `who` takes with the next step, empty if that step gives back."""
    steps = names.count(who)
    return WANTS[who][steps] if steps < 2 else ""


def can_step(names: list[str], who: str) -> bool:
    """Whether `who` can take the next step after those of `names`."""
    (other,) = WANTS.keys() - {who}
    return wanted(names, who) not in held(names, other)


def story(names: list[str]) -> tuple[str, ...]:
    """What happens, a line for each step."""
    lines = []
    for place, name in enumerate(names, 1):
        lock = wanted(names[: place - 1], name)
        lines.append(f"step {place}   {name:<6}  {f'takes {lock}' if lock else 'gives both back'}")
    return tuple(lines)
