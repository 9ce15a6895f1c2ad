"""Who may rely on the lock, how long it is held, and whether `run` only tells what it sees."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(1)
@needs("no_update_is_lost")
def test_run_tells_the_truth(student: Student, random: Random) -> None:
    """run returns the balance as it is: it neither sets it nor makes it up"""
    amounts, times = random.sample(range(2, 10), 2), random.randrange(1, 4)
    start = random.randrange(10, 50)
    told = student.ask("from_another_start", start, amounts, times).value
    assert told["balance"] == start, Difference(
        sentence=f"`balance` was {start} when `run` was called, and {told['balance']} when it had returned.",
        details=("No change was lost. Somebody has set it.",),
        question="Which of your functions may write to `balance`, and is `run` one of them?",
    )
    assert told["returned"] == start, Difference(
        sentence=f"`balance` was {start} before and after, and `run` returned {told['returned']}.",
        question="Does `run` look at the balance, or does it say what it expects?",
    )
    told = student.ask("with_gifts", amounts, times).value
    assert told["returned"] == told["balance"] == told["gifts"], Difference(
        sentence=f"With a `change` that only adds, {told['gifts']} was added to 0 in all.",
        details=(f"balance after `run`: {told['balance']}", f"`run` returned: {told['returned']}"),
        question="Does `run` look at the balance, or does it say what it expects?",
    )


@points(2)
def test_change_is_safe_by_itself(student: Student, random: Random) -> None:
    """change is safe by itself, also for threads that call it directly"""
    amounts = random.sample(range(2, 10), 2)
    for times in (1, 2):
        explored = student.explore("called_directly", amounts, times, schedules=150)
        explored.expect(
            lambda told: told["balance"] == 0,
            "Two threads called `change` directly, and an update was lost.",
            ended=lambda told: f"balance is {told['balance']}, should be 0.",
            question="Which lines does the lock protect: those of one caller, or those that touch the balance?",
        )
        assert all(told["touched"] for told in explored.values), Difference(
            sentence="Two threads called `change`, and it never added anything to `balance`.",
            question="Which line of `change` adds, which one takes away, and do both work on `balance`?",
        )


@points(1)
def test_all_start_before_any_is_joined(student: Student, random: Random) -> None:
    """run starts all its threads before it joins any"""
    amounts = [random.randrange(2, 10)] * 2 + [random.randrange(2, 10)]
    explored = student.explore("all_together", amounts, 1, schedules=8)
    assert explored.threads >= len(amounts), Difference(
        sentence=f"`run({amounts}, 1)` needs {len(amounts)} threads, and in no order of steps were there more than "
        f"{explored.threads} at the same time.",
        question="Which thread is it that `run` waits for, and who has not even been started by then?",
    )


@points(1)
@needs("no_update_is_lost")
def test_others_get_their_turn(student: Student, random: Random) -> None:
    """the lock is not held for a whole task: between two changes others get their turn"""
    amounts = random.sample(range(2, 10), 2)
    orders = student.explore("remembered", amounts, 2, schedules=60).values
    assert any(takes_turns(order) for order in orders), Difference(
        sentence="In every order, each thread did all rounds of its task before another one could begin.",
        details=(f"amounts {amounts}, 2 rounds each",),
        question="From which line to which line is the lock held, and how many rounds lie in between?",
    )


def takes_turns(added: list[int]) -> bool:
    """Whether somebody came back after another had been there; True if nothing could be seen at all."""
    order = [abs(change) for change in added]
    visits = [amount for before, amount in zip([0, *order], order, strict=False) if amount != before]
    return len(visits) > len(set(visits)) or not order
