"""What a task changes, several tasks of one caller, tasks of tasks, and errors."""

from random import Random

from grader.checks import Difference, Student, points

NAMES = ("Ada", "Bao", "Cem", "Dina", "Emeka", "Farid", "Greta", "Hugo")


@points(2)
def test_changes_stay_inside(student: Student, random: Random) -> None:
    """what the task sets is not seen by the caller, nor by a later task on the same thread"""
    one, other = random.sample(NAMES, 2)
    nothing = {"visitor": "nothing", "desk": "nothing", "language": "nothing"}
    values, changes = {"visitor": one}, {"visitor": other, "desk": "12"}
    told = student.ask("one_after_another", values, changes).value
    before = {**nothing, **values}
    right = {
        "task itself": {**before, **changes},
        "caller": before,
        "later task": before,
        "plain task": nothing,
        "caller, after an error": before,
        "plain task, after an error": nothing,
    }
    for who, wanted in right.items():
        assert told[who] == wanted, Difference(
            sentence=f"A task set two variables. What the {who} sees then is wrong."
            if who != "task itself"
            else "A task set two variables, and does not see what it has set itself.",
            details=(f"set by the caller: {values}", f"set by the task:   {changes}", f"{who} sees: {told[who]}"),
            question="In which context does the function run, and who else is in that context, now or later?",
        )


@points(2)
def test_each_task_has_its_own_copy(student: Student, random: Random) -> None:
    """two tasks of one caller run at the same time, each with a context of its own"""
    desk, *words = random.sample(NAMES, 3)
    answer = student.ask("together", {"desk": desk}, words)
    for word, came in zip(words, answer.value, strict=True):
        assert came != "raised RuntimeError", Difference(
            sentence="Two tasks of one caller at the same time, and one of them raised RuntimeError.",
            details=("A Context can be entered by one thread only, until that has left it.",),
            question="How many copies do you take for two tasks?",
        )
        assert came == {"visitor": word, "desk": desk, "language": "nothing"}, Difference(
            sentence="Two tasks of one caller ran at the same time, and one did not see what it had set itself.",
            details=(f"set by the caller: {{'desk': {desk!r}}}", f"set by the task: {word!r}", f"seen: {came}"),
            question="Which context does each of the tasks run in, and who else writes there?",
        )
    assert all(arrival.met for arrival in answer.arrivals("together")), Difference(
        sentence="Two tasks of one caller waited for each other, and they never met.",
        question="Does anything of yours let only one task run at a time?",
    )


@points(1)
def test_a_task_hands_it_on(student: Student, random: Random) -> None:
    """a task may submit another one, which sees what the first one sees"""
    one, other, third = random.sample(NAMES, 3)
    came = student.ask("handed_on", {"visitor": one, "language": third}, {"visitor": other}).value
    assert came == {"visitor": other, "desk": "nothing", "language": third}, Difference(
        sentence="A task changed a variable and submitted another task, which does not see what the first one sees.",
        details=(f"the other task sees: {came}",),
        question="Whose context do you copy: that of the one who calls you now, or one from the beginning?",
    )


@points(1)
def test_errors_come_out_of_the_future(student: Student, random: Random) -> None:
    """what the function raises comes out of the Future, whatever it is"""
    for kind, came in student.ask("errors").value.items():
        assert came == "the very error", Difference(
            sentence=f"The function raised {kind}, and what came out of the Future is {came}.",
            question="Who keeps the error for the one who asks, and does anything of yours catch it before?",
        )
