"""What the student may read: one process that adds, and how many of them do."""

from random import Random

from grader.checks import Difference, Student, points

SIXTEEN_BITS = 65_536


@points(1)
def test_it_adds(student: Student, random: Random) -> None:
    """add_many adds to the counter that it is given, wherever it stands, and leaves its lock free"""
    start, times = SIXTEEN_BITS - random.randrange(1, 5), [random.randrange(5, 20), 0, random.randrange(1, 5)]
    told = student.ask("alone", start, times).value
    stood = start
    for number, stands in zip(times, told["stands"], strict=True):
        assert stands == stood + number, Difference(
            sentence=f"A counter stood at {stood}, and after `add_many(counter, {number})` it stands at {stands}.",
            details=(f"should be {stood + number}",),
            question="Which number does your function add to, and how often?",
        )
        stood = stands
    assert told["free"], Difference(
        sentence="`add_many` had returned, and another process could not take the counter's lock.",
        question="On which line is the lock given back, and does every way out of your function pass there?",
    )


@points(2)
def test_processes_count(student: Student, random: Random) -> None:
    """`workers` processes count, nobody else does, and none of them is left when the number comes back"""
    workers, times = random.randint(2, 4), random.randint(2, 4)
    answer = student.ask("watched", workers, times)
    counting = {arrival.pid for arrival in answer.arrivals("counts")}
    assert answer.facts.pid not in counting, Difference(
        sentence="The calling process added to the counter itself.",
        question="Which method of a Process starts it, and which one only calls the target here and now?",
    )
    (home,) = answer.arrivals("home")
    assert home.children == home.note, Difference(
        sentence="`count_in_processes` had returned, and a process was still there: alive, or not waited for.",
        question="Who waits for the processes, and on which line: before the counter is read, or after?",
    )
    assert len(counting) in (0, workers), Difference(
        sentence=f"There should be {workers} processes that count, and there were {len(counting)}.",
        question="How many processes do you start, and which of them calls `add_many`?",
    )
    started = len(answer.arrivals("starts"))
    assert counting or started in (0, workers), Difference(
        sentence=f"There should be {workers} processes, and {started} were started.",
        question="Which call starts a process, and how often do you come there?",
    )
    times = random.randint(3, 9)
    (came,) = student.ask("counted", [[1, times]]).value
    assert (type(came), came) == (int, times), Difference(
        sentence=f"One process, {times} counts: `count_in_processes` returned {came}.",
        question="Which number does the process add to: one that you share with it, or its own copy?",
    )
