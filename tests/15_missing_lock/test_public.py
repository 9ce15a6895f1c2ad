"""What the student may read: one thread alone, and the order of steps that loses an update."""

from random import Random

from grader.checks import Difference, Student, needs, points


@points(1)
def test_it_adds_and_takes_away(student: Student, random: Random) -> None:
    """change adds and takes away, and run does every round of its task in a thread"""
    start, amount, times = random.randrange(10, 50), random.randrange(2, 10), random.randrange(2, 4)
    explored = student.explore("alone", start, amount, times, schedules=20)
    explored.expect(
        lambda told: told["after change"] == start,
        f"One thread alone called `change({amount})`, and the balance did not come back to where it was.",
        ended=lambda told: f"balance was {start} before, and is {told['after change']} afterwards.",
        question="What does `change` add, and what does it take away again?",
    )
    explored.expect(
        lambda told: told["returned"] == told["after run"] == 0,
        f"`run([{amount}], {times})` has one task only, and it went wrong.",
        ended=lambda told: f"balance is {told['after run']}, should be 0; `run` returned {told['returned']}.",
        question="What does `run` return, and when does it look?",
    )
    for told in explored.values:
        assert told["added by change"] == [-amount, amount], Difference(
            sentence=f"`change({amount})` has to add {amount} to `balance` and to take {amount} away.",
            details=(f"what it added to balance: {listed(told['added by change'])}",),
            question="Which line of `change` adds, which one takes away, and do both work on `balance`?",
        )
        assert told["added by run"] in (None, sorted([-amount, amount] * times)), Difference(
            sentence=f"`run([{amount}], {times})` has to add {amount} and to take it away {times} times.",
            details=(f"what it added to balance: {listed(told['added by run'])}",),
            question="What does `run` give its thread to do, and how often does `task` call `change`?",
        )
    assert explored.threads > 0, Difference(
        sentence="The task was done, and no thread was started for it.",
        question="Which method of a Thread starts it, and which one only calls the target here and now?",
    )


@points(3)
@needs("it_adds_and_takes_away")
def test_no_update_is_lost(student: Student, random: Random) -> None:
    """no update is lost, in whatever order the threads take their steps"""
    amounts = random.sample(range(2, 10), 2)
    student.explore("all_together", amounts, 1, schedules=600).expect(
        lambda told: told["returned"] == told["balance"] == 0,
        "Two threads used `balance` at the same time, and an update was lost.",
        ended=lambda told: f"balance is {told['balance']}, should be 0; `run` returned {told['returned']}.",
        question="Between reading `balance` and writing what became of it: who else must not touch it?",
    )
    everything = sorted(change for amount in amounts for change in (amount, -amount))
    student.explore("remembered", amounts, 1, schedules=300).expect(
        lambda added: sorted(added) == everything,
        "The number is right, and yet an update is missing from it: somebody wrote over what another one had written.",
        ended=lambda added: f"In the balance: {listed(added)}. It should be, in some order: {listed(everything)}.",
        question="Who writes to `balance` something that was not made from what stands there at that moment?",
    )


def listed(changes: list[int]) -> str:
    """Changes as text: "+5 -5", or that there were none."""
    return " ".join(f"{change:+}" for change in changes) or "nothing"
