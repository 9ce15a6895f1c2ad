"""What the student may read: the squares, and the file as a script."""

from random import Random

from grader.checks import Answer, CheckFailed, Difference, Student, points


@points(2)
def test_squares_come_back(student: Student, random: Random) -> None:
    """the squares come back from a pool, in order, each as often as its number stands there"""
    offset = random.choice((-1, 1)) * random.randint(1, 1000)
    numbers = [random.randint(-50, 50) for _ in range(random.randint(4, 6))]
    numbers.insert(random.randrange(4), numbers[-1])
    answer = student.ask("squares", [[offset, numbers, "fork"], [offset, [], "fork"]])
    expect_workers(answer)
    told, nothing = answer.value
    expect_squares(told, offset, numbers)
    assert nothing.get("returned") == [], Difference(
        sentence="The second call was one with no numbers, and `squares_plus` "
        + (f"raised {nothing['raised']}." if "raised" in nothing else "did not return an empty list."),
        question="What in your code works only once, or only with a number?",
    )
    assert told["started"], Difference(
        sentence="No process was started.",
        question="Which class of `multiprocessing` makes workers and hands them tasks?",
    )


@points(3)
def test_runs_as_a_script(student: Student, random: Random) -> None:
    """run as a script with the name of any start method, the file prints its list"""
    methods = student.ask("start_methods").read(list[str])
    for method, told in zip(methods, student.ask("scripts", methods).value, strict=True):
        if told["error"] is not None:
            raise CheckFailed(
                Difference(
                    sentence=f"The script was started with the word `{method}`, and it or a process of its own "
                    f"ended with {told['error']}.",
                    details=(
                        "A child that is not forked imports the script: every line at the left margin runs there, too.",
                        "What it is to do comes to it by name, and that name must be there after the import.",
                    ),
                    question="Which of your lines are for the script alone, and what keeps the children out?",
                )
            )
        expect_list(method, told["printed"].splitlines())


def expect_list(method: str, lines: list[str]) -> None:
    """The list was printed, once, and nothing else."""
    assert len(lines) <= 1, Difference(
        sentence=f"The script was started with the word `{method}`, and more was printed than one list.",
        details=("A child that is not forked imports the script: every line at the left margin runs there, too.",),
        question="Which of your lines are for the script alone, and what keeps the children out?",
    )
    assert lines == ["[10, 11, 14, 19, 26]"], Difference(
        sentence=f"The script was started with the word `{method}`, and it printed {''.join(lines)[:60] or 'nothing'}.",
        details=("It should print [10, 11, 14, 19, 26].",),
        question="What do the children know of the offset, if they were not forked?",
    )


def expect_workers(answer: Answer) -> None:
    """No number was squared by the caller itself."""
    home = [arrival for arrival in answer.facts.arrivals if arrival.label == "squared at home"]
    assert not home, Difference(
        sentence="A number was squared in your own process.",
        question="Which class of `multiprocessing` makes workers and hands them tasks?",
    )


def expect_squares(told: dict[str, object], offset: int, numbers: list[int]) -> None:
    """The right list came back."""
    error = told.get("raised")
    assert error is None, Difference(
        sentence=f"`squares_plus` raised {error}.",
        details=("A function is sent to a worker by its name: only one at the top level of a module can be.",)
        * (error in ("PicklingError", "AttributeError")),
        question="Which of the things that a worker needs can be sent to it, and which can it find for itself?",
    )
    wanted = [n * n + offset for n in numbers]
    assert told["returned"] == wanted, Difference(
        sentence="The list that came back is not the right one.",
        details=(f"offset {offset}, numbers {numbers}", f"should be {wanted}", f"returned  {told['returned']}"),
        question="In which order do the results come, and what becomes of a number that stands there twice?",
    )
