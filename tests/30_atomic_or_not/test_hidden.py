"""Which lines hold and which do not, as the Python FAQ has it ("What kinds of global value mutation are thread-safe?").

For those that do not, the explorer finds the order of steps that tears them.
"""

from random import Random
from typing import Any, NamedTuple

from grader.checks import CheckFailed, Difference, Student, points


class Tear(NamedTuple):
    """Two threads with a line each, of which the first does not hold: what they share, by its name, what each has of
    its own, what may come out where one goes after the other, and why the line is not one step."""

    lines: list[str]
    name: str
    shared: Any
    own: list[dict[str, Any]]
    whole: list[Any]
    why: str


@points(2)
def test_changing_a_list(student: Student, random: Random) -> None:
    """lines that change a whole list, or make it longer or shorter"""
    last, new = random.sample(range(1, 10), 2)
    lines, whole = ["L.append(L[-1])", "L.append(x)"], [[last, last, new], [last, new, new]]
    torn = Tear(lines, "L", [last], [{}, {"x": new}], whole, "It looks at the list, and then it changes the list")
    expect(student, ["L.append(x)", "L1.extend(L2)", "x = L.pop()", "L1[i:j] = L2", "L.sort()"], torn)


@points(1)
def test_items_of_a_list(student: Student, random: Random) -> None:
    """lines that read or write single items of a list"""
    one, other = random.sample(range(1, 10), 2)
    places, whole = [{"i": 0, "j": 1}, {"i": 1, "j": 0}], [[one, one], [other, other]]
    why = "It reads one item, and then it writes another one"
    expect(student, ["x = L[i]"], Tear(["L[i] = L[j]"] * 2, "L", [one, other], places, whole, why))


@points(2)
def test_variables(student: Student, random: Random) -> None:
    """lines that read or write variables and attributes"""
    start = random.randrange(10)
    why = "It reads i, and then it writes what it has made of that"
    expect(student, ["x = y", "x.field = y"], Tear(["i = i+1"] * 2, "i", start, [{}, {}], [start + 2], why))


@points(3)
def test_dictionaries(student: Student, random: Random) -> None:
    """lines that work on dictionaries"""
    start = random.randrange(10)
    why = "It reads a value, and then it writes what it has made of that"
    torn = Tear(["D[x] = D[x] + 1"] * 2, "D", {"a": start}, [{"x": "a"}] * 2, [{"a": start + 2}], why)
    expect(student, ["D[x] = y", "D1.update(D2)", "D.keys()"], torn)


def expect(student: Student, whole: list[str], torn: Tear) -> None:
    """These lines hold, and that one does not."""
    given = student.ask("answers").value
    assert isinstance(given, dict), f"`ANSWERS` is no dictionary but {given}."
    for line in [torn.lines[0], *whole]:
        assert isinstance(given.get(line), bool), Difference(
            sentence=f"There is no answer to `{line}`.",
            details=(f"`ANSWERS` has {given[line]} there" if line in given else "it is no key of `ANSWERS`",),
            question="Is the key spelled as it was given, and the value True or False?",
        )
    if given[torn.lines[0]]:
        show(student, torn)
    for line in whole:
        assert given[line], Difference(
            sentence=f"`{line}` is not torn, and your answer says that it is.",
            details=("It touches a thing that is shared once only: others come before that, or after it.",),
            question="Between which two steps of this line could another thread come?",
        )


def show(student: Student, torn: Tear) -> None:
    """The story of the two threads, in an order that tears the first line."""
    places = [place_of(line, student.source) for line in torn.lines]
    explored = student.explore("two_threads", torn.lines, {torn.name: torn.shared}, torn.own, places, schedules=60)
    for outcome in explored.outcomes:
        if outcome.kind == "returned" and outcome.value[torn.name] not in torn.whole:
            one_after_the_other = " or ".join(map(str, torn.whole))
            story = explored.story(
                outcome,
                f"`{torn.lines[0]}` is not one step. {torn.why}; and your answer says that threads may rely on it.",
                ended=f"{torn.name} is {outcome.value[torn.name]}, and with one line after the other it would be "
                f"{one_after_the_other}.",
                question="How often does this line touch what others can change, and who may come in between?",
            )
            raise CheckFailed(story)
    raise ValueError(f"no order of steps tears {torn.lines[0]}")


def place_of(line: str, source: str) -> int:
    """The number of the line of a file in which these words stand in quotes, 0 if they do not."""
    lines = source.splitlines()
    return next((at for at, text in enumerate(lines, 1) if f'"{line}"' in text or f"'{line}'" in text), 0)
