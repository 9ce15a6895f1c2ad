"""What the student may read: whose result it is, who does the work, and how many at once."""

from random import Random

from grader.checks import Answer, CheckFailed, Difference, Student, points


@points(1)
def test_each_handle_has_its_result(student: Student, random: Random) -> None:
    """each handle gives the result of its own task, in whatever order they are asked, and as often"""
    values: list[object] = [None, 0, False, "", *random.sample(range(1, 100), 4)]
    random.shuffle(values)
    order = [*reversed(range(len(values))), *random.sample(range(len(values)), 3)]
    answer = student.ask("results", values, order)
    refuse_pools(answer)
    for place, (kind, value) in zip(order, answer.read(list[list[object]]), strict=True):
        assert kind == "value", Difference(
            sentence=f"The task returned {values[place]!r}, and `result()` of its handle raised {value}.",
            question="What does a handle have to know, in order to find what came of its task?",
        )
        assert (type(value), value) == (type(values[place]), values[place]), Difference(
            sentence=f"The task returned {values[place]!r}, and `result()` of its handle returned {value!r}.",
            details=("The handles were asked in another order than the tasks had been submitted.",),
            question="How do you know which task a result belongs to, and where is it kept for the next question?",
        )
    calls = [arrival.note for arrival in answer.arrivals("work")]
    assert sorted(calls) == list(range(len(values))), Difference(
        sentence=f"There were {len(values)} tasks, and the function was called {len(calls)} times.",
        question="Who takes a task off the queue, and who does it a second time?",
    )


@points(2)
def test_workers_serve_many_tasks(student: Student, random: Random) -> None:
    """`workers` processes do all the tasks, `workers` of them at the same time"""
    workers = random.randint(2, 3)
    answer = student.ask("together", 3 * workers, workers)
    refuse_pools(answer)
    came = sorted(answer.read(list[list[object]]), key=repr)  # whose result it is has been asked before
    assert came == [["value", place] for place in range(3 * workers)], Difference(
        sentence="Each task returns its number, and not all of the numbers came.",
        details=(f"came: {came}",),
        question="What does a worker do when a task is over, and who takes its result?",
    )
    begun = answer.arrivals("begin")
    assert all(call.pid != answer.facts.pid for call in begun), Difference(
        sentence="A task was done in your own process.",
        question="Which line of yours calls the function, and in which process does it stand?",
    )
    assert all(call.met for call in begun), Difference(
        sentence=f"{workers} workers: {workers} tasks waited for each other, and they never all met.",
        question="Does `submit` wait for anything, and does every worker take tasks off the queue?",
    )
    (staff,) = answer.arrivals("staff")
    assert staff.children - staff.note <= workers + 1, Difference(  # a process that only keeps a queue is no worker
        sentence=f"{workers} workers, and {staff.children - staff.note} processes were there when all tasks were over.",
        question="Who decides how many processes there are, and does one of them end after its first task?",
    )
    processes = len({call.pid for call in begun})
    assert processes == workers, Difference(
        sentence=f"{workers} workers, {3 * workers} tasks, and {processes} processes did them.",
        question="When does a worker of yours start, and what does it do when its first task is over?",
    )


def refuse_pools(answer: Answer) -> None:
    """No pool of the library was made."""
    made = [arrival.note for arrival in answer.run.facts.arrivals if arrival.label == "withheld"]
    if made:
        raise CheckFailed(
            Difference(
                sentence=f"Inside of your pool there is another one: {made[0]}. It is withheld in this kata.",
                question="What would such a pool be made of, if you had only Process and Queue?",
            )
        )
