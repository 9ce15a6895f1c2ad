"""How many are at work at the same time, and what happens at an error and at a fork."""

from random import Random

from grader.checks import Difference, Student, points

BOTH = ("map_cpu", "map_io")


@points(1)
def test_as_many_as_there_are_workers(student: Student, random: Random) -> None:
    """`workers` items are worked on at the same time, and never more"""
    for name in BOTH:
        workers = random.choice((2, 3, 5))
        for count in (workers, 2 * workers):
            answer = student.ask("together", name, count, workers)
            _ = answer.value
            begun = answer.arrivals("begin")
            assert len(begun) == count, f"`{name}` had {count} items, and the function was called {len(begun)} times."
            assert all(call.met for call in begun), Difference(
                sentence=f"{count} items for `{name}` with {workers} workers: {workers} of them waited for each other, "
                "and never all met.",
                question="Who decides how many workers there are, and does each of them get something to do?",
            )
        alone = student.ask("together", name, 6, 1)
        _ = alone.value
        assert alone.most_between("begin", "end") == 1, Difference(
            sentence=f"With one worker, `{name}` worked on more than one item at the same moment.",
            question="Who decides on the number of workers: you, the number of processors, or the caller?",
        )


@points(1)
def test_errors_and_forks(student: Student, random: Random) -> None:
    """the exception of an item comes out, no thread stays, and nothing is forked beside threads"""
    count = random.randint(5, 7)
    for name in BOTH:
        text = f"no {random.randrange(1000)}"
        told = student.ask("error_comes_home", name, count, random.randrange(count), text).value
        assert (told["raised"], told["text"]) == ("ItemError", text), Difference(
            sentence=f"One item raised ItemError({text!r}), and `{name}` "
            + (f"raised {told['raised']}({told['text']!r})." if told["raised"] else "returned as if all were well."),
            question="Where does the exception of an item wait for you, and which call makes it come out?",
        )
        assert told["threads"] == 0, Difference(
            sentence=f"`{name}` had raised, and a thread that it had started was still there.",
            question="Who waits for the threads when an item has raised?",
        )
    threads = student.ask("forks", count, 2).read(list[int])
    assert not any(threads), Difference(
        sentence="A process was forked while other threads ran.",
        details=("The child has a copy of every lock they hold, and no thread that could give it back.",),
        question="Which threads are there when your processes start, and could they be started later, or not at all?",
    )
