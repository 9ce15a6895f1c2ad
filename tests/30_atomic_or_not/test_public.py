"""What the student may read: whether all lines are there, and each of them has an answer."""

from random import Random

from grader.checks import Difference, Student, points

LINES = (
    "L.append(x)", "L.append(L[-1])", "L1.extend(L2)", "x = L[i]", "x = L.pop()", "L[i] = L[j]", "L1[i:j] = L2",
    "L.sort()", "i = i+1", "x = y", "x.field = y", "D[x] = y", "D[x] = D[x] + 1", "D1.update(D2)", "D.keys()",
)  # fmt: skip


@points(1)
def test_every_line_has_an_answer(student: Student, random: Random) -> None:
    """ANSWERS has every line as a key, spelled as it was given, and True or False as its value"""
    given = student.ask("answers").value
    assert isinstance(given, dict), f"`ANSWERS` is no dictionary but {given}."
    odd = [f"missing: {line}" for line in LINES if line not in given]
    odd += [f"not among those given: {line}" for line in given if line not in LINES]
    assert not odd, Difference(
        sentence="The keys of `ANSWERS` are not the lines that were given.",
        details=tuple(odd),
        question="Is every blank and every bracket as it was?",
    )
    open_ones = [line for line in LINES if not isinstance(given[line], bool)]
    assert not open_ones, Difference(
        sentence="An answer is True or False, and nothing else.",
        details=tuple(f"{line}: {given[line]}" for line in open_ones),
        question="May threads rely on it, yes or no?",
    )
