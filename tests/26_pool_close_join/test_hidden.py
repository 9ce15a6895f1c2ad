"""When an item fails, and what is there when the call is over."""

from random import Random

from grader.checks import Answer, Difference, Student, points


@points(1)
def test_lowest_error_comes_last(student: Student, random: Random) -> None:
    """other items are finished, then the error of the lowest failing one comes out"""
    count = random.randint(6, 8)
    lowest = random.randrange(3)
    higher = random.randrange(lowest + 1, count - 2)
    roles = {lowest: "fails late", higher: "fails early"}
    plan = [[number, roles.get(number, "works"), f"{random.randrange(1000)}"] for number in range(count)]
    answer = student.ask("with_errors", plan, random.randint(2, 3))
    came = answer.value
    assert "raised" in came, Difference(
        sentence=f"`items[{lowest}]` and `items[{higher}]` failed, and `map_in_pool` returned as if all were well.",
        question="Where does the error of an item wait for you, and which call makes it come out?",
    )
    assert came["raised"] in ("LateError", "EarlyError"), Difference(
        sentence=f"An item raised its exception, and another one came out: {came['raised']}.",
        question="What does `get` raise, and does anything of yours put another exception in its place?",
    )
    assert (came["raised"], came["text"]) == ("LateError", plan[lowest][2]), Difference(
        sentence=f"`items[{lowest}]` and `items[{higher}]` failed, and the error of `items[{higher}]` came out.",
        details=("It was the first in time; the one that counts is that of the item in front.",),
        question="In which order do you look at the results: as they come, or as the items stand?",
    )
    expect_no_worker(answer)
    expect_workers(answer)
    finished = {arrival.note for arrival in answer.arrivals("done")}
    missing = [number for number in range(count) if number not in roles and number not in finished]
    assert not missing, Difference(
        sentence=f"`items[{lowest}]` failed, and not all of the others were finished.",
        details=(f"never finished: {', '.join(f'`items[{number}]`' for number in missing)}",),
        question="What happens to the items behind the one that failed: have they been submitted, and waited for?",
    )


@points(1)
def test_every_worker_has_ended(student: Student, random: Random) -> None:
    """in the end no worker is left, and none was terminated"""
    answer = student.ask("afterwards", random.randint(4, 6), random.randint(2, 4))
    expect_no_worker(answer)
    expect_workers(answer)


def expect_workers(answer: Answer) -> None:
    """The function was called in processes of the pool."""
    calls = answer.arrivals("done")
    assert calls, Difference(
        sentence="Not one item was finished.",
        question="Who calls the function, and who waits until it has done so?",
    )
    assert all(call.pid != answer.facts.pid for call in calls), Difference(
        sentence="The function was called in your own process.",
        question="Which class of which module makes a pool of processes?",
    )


def expect_no_worker(answer: Answer) -> None:
    """Nobody was terminated, and nobody was there any more when the call was over."""
    assert all(end.children == end.note for end in answer.arrivals("terminate")), Difference(
        sentence="The pool was terminated while its workers were still there.",
        details=(
            "`terminate` kills workers, whatever they are doing. `with Pool(...)` calls it at the end of the block.",
        ),
        question="Which two calls, in which order, let the workers finish and then wait for them?",
    )
    (home,) = answer.arrivals("home")
    assert home.children == home.note, Difference(
        sentence="The call was over, and the workers of its pool were still there: alive, or ended and not waited for.",
        question="Which two calls end a pool in good order, and do they also run when a result raises?",
    )
