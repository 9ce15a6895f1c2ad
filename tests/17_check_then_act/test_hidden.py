"""Who must not be kept waiting or sent away, and what happens when a factory fails."""

from random import Random
from typing import Any

from grader.checks import Student, needs, points

KEYS = ("rates", "map", "index")


@points(1)
@needs("never_overdrawn")
def test_busy_is_no_refusal(student: Student, random: Random) -> None:
    """what is covered is paid out, also when somebody else is withdrawing at that moment"""
    amounts = random.sample(range(1, 20), 2)
    left = random.randrange(0, 5)
    student.explore("at_the_counters", sum(amounts) + left, amounts, schedules=160).expect(
        lambda told: told == {"answers": [True, True], "balance": left},
        f"The balance was {sum(amounts) + left}, enough for {amounts[0]} and for {amounts[1]} together.",
        ended=lambda told: (
            f"`withdraw` returned {told['answers'][0]} and {told['answers'][1]}, "
            f"and the balance is {told['balance']}, should be {left}."
        ),
        question="What may a thread do that finds the account in use, and which line decides that it is refused?",
    )


@points(2)
@needs("one_call_for_each_key")
def test_other_keys_go_on(student: Student, random: Random) -> None:
    """while the factory of one key is at work and others wait for it, other keys are served"""
    slow, *others = random.sample(range(1, 65), 64)
    explored = student.explore("other_keys", 0, [slow, *others], schedules=12)
    explored.expect_no_deadlock(
        "The factory of one key was at work, another thread was waiting for its value, and a thread that "
        "wanted another key had to wait as well.",
        question="Which lock is held while the factory is at work or waited for, and who else needs it?",
    )
    explored.expect(
        lambda right: right is True,
        "While the factory of one key was at work, somebody was given a wrong value.",
        question="Which value belongs to which key?",
    )


@points(2)
@needs("one_call_for_each_key")
def test_a_failing_factory(student: Student, random: Random) -> None:
    """when the factory fails its error comes out, nobody hangs, and whoever asks later tries again"""
    key, failures = random.choice(KEYS), random.randint(2, 3)
    asked_alone = [*(f"error {number}" for number in range(1, failures + 1)), "value 1", "value 1"]
    first, second = ["error 1", "value 1"], ["value 1"]
    explored = student.explore("failing_alone", key, failures, schedules=8)
    expect_no_hang(explored)
    explored.expect(
        lambda told: told == {"given": asked_alone, "calls": failures + 1},
        f"The factory failed {failures} times and then succeeded; one thread asked for the key again and again.",
        ended=lambda told: (
            f"it was given: {', '.join(told['given'])}; should be: {', '.join(asked_alone)}. "
            f"The factory was called {told['calls']} times."
        ),
        question="What do you keep of a call that has failed?",
    )
    explored = student.explore("failing", key, schedules=200)
    expect_no_hang(explored)
    explored.expect(
        lambda told: told["calls"] == 2,
        "The first call of the factory failed, and one more should have made the value for everybody.",
        ended=lambda told: f"the factory was called {told['calls']} times.",
        question="Who may call the factory again after a failure, and how do all others learn that somebody is at it?",
    )
    explored.expect(
        lambda told: told["given"] in ([first, first], [first, second]),
        "Two threads asked for a key at the same time, and the first call of the factory failed. One of the two is "
        "given the error, the other one the same error or the value; and who was given the error and asks again, "
        "is given the value.",
        ended=lambda told: (
            "they were given: "
            + "; ".join(", then ".join(given) for given in told["given"])
            + " (0: nothing that the factory has made or raised)."
        ),
        question="What does a thread find that has waited for a call that failed, and what does the next one find?",
    )


def expect_no_hang(explored: Any) -> None:
    """After a failure nobody waits for ever."""
    explored.expect_no_deadlock(
        "The factory raised an error, and a thread is waiting for a value that will never come.",
        question="Which of your lines tells those who wait, and is it reached when the factory raises?",
    )
