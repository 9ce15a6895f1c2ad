"""What the student may read: the schedule of the first program, replayed step by step."""

from random import Random

from grader.checks import CheckFailed, Difference, Student, needs, points

AMOUNTS = {"alice": 5, "bob": 8}


@points(1)
def test_a_possible_schedule(student: Student, random: Random) -> None:
    """SCHEDULE has four names, and each of them can take its step"""
    names = schedule(student)
    for place, name in enumerate(names, 1):
        assert name in AMOUNTS, Difference(
            sentence=f"Name {place} of `SCHEDULE` is {name!r}, and nobody is called that.",
            details=('The names are "alice" and "bob", in small letters.',),
        )
        assert names[:place].count(name) <= 2, Difference(
            sentence=f"{name} is to take a third step: step {place} of `SCHEDULE` is impossible.",
            details=story(names[: place - 1]),
            question=f"Which two steps does {name} have, and when are both of them done?",
        )
    assert len(names) == 4, Difference(
        sentence=f"`SCHEDULE` has {len(names)} {'name' if len(names) == 1 else 'names'}: there are four steps to take.",
        details=story(names),
        question="Who has a step left?",
    )


@points(1)
@needs("a_possible_schedule")
def test_an_update_is_lost(student: Student, random: Random) -> None:
    """after it the balance is not 13, so an update was lost"""
    names = schedule(student)
    assert final_balance(names) != 13, Difference(
        sentence="Both amounts have arrived: after your schedule the balance is 13.",
        details=story(names),
        question="In which order would somebody write a sum that was made from an old balance?",
    )


def schedule(student: Student) -> list[str]:
    """The student's `SCHEDULE`."""
    found = student.ask("lists").read(dict[str, list[str] | str])["SCHEDULE"]
    if isinstance(found, str):
        raise CheckFailed(Difference(sentence=f"`SCHEDULE` should be a list of names, and it is {found}."))
    return found


def final_balance(names: list[str]) -> int:
    """The balance after the steps of `names`, all of them possible."""
    balance = 0
    read: dict[str, int] = {}
    for name in names:
        if name in read:
            balance = read[name] + AMOUNTS[name]
        else:
            read[name] = balance
    return balance


def story(names: list[str]) -> tuple[str, ...]:
    """What happens, a line for each step, with the balance after it."""
    lines = []
    read: dict[str, int] = {}
    for place, name in enumerate(names, 1):
        if name in read:
            does = f"writes {read[name]} + {AMOUNTS[name]}"
        else:
            read[name] = final_balance(names[: place - 1])
            does = f"reads {read[name]}"
        lines.append(f"step {place}   {name:<6}  {does:<13}  balance {final_balance(names[:place]):>2}")
    return tuple(lines)
