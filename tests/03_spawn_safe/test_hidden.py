"""Every way to start a process."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(4)
@needs("squares_come_back")
def test_every_start_method(student: Student, random: Random) -> None:
    """it works with every start method, one after the other, and each is really used"""
    methods = student.ask("start_methods").read(list[str])
    random.shuffle(methods)
    tasks: list[tuple[int, list[int], str]] = [
        (random.randint(1, 1000), random.sample(range(-50, 50), 3), method) for method in methods
    ]
    answer = student.ask("squares", [list(task) for task in tasks])
    for (offset, numbers, method), told in zip(tasks, answer.value, strict=True):
        assert "raised" not in told, Difference(
            sentence=f"With the start method `{method}`, `squares_plus` raised {told.get('raised')}.",
            details=("It had been called before, with another start method.",) * (method != methods[0]),
            question="What does a worker know that is no copy of you, and what is set once for a whole program?",
        )
        wanted = [n * n + offset for n in numbers]
        assert told["returned"] == wanted, Difference(
            sentence=f"With the start method `{method}` the list is not the right one.",
            details=(f"offset {offset}, numbers {numbers}", f"should be {wanted}", f"returned  {told['returned']}"),
            question="What does a worker know that is no copy of you, and how does the offset come to it?",
        )
        assert method in told["started"], Difference(
            sentence=f"The start method `{method}` was asked for, and no process was started in this way.",
            question="What has a `Pool` method of its own, one for each start method?",
        )
