"""More threads, more rounds, more barriers; and how it waits."""

from random import Random

from grader.checks import Difference, Explored, Student, needs, points

MANY = 50  # waits that end with their timeout: so many there are only where nobody comes


@points(2)
@needs("the_next_round")
def test_any_number_of_rounds(student: Student, random: Random) -> None:
    """it works for any number of threads and rounds, and beside other barriers"""
    for parties, count, schedules in ((3, 2, 80), (2, random.randint(4, 6), 30), (1, 3, 4)):
        expect_rounds(student.explore("rounds", parties, count, schedules=schedules), parties, count)
    student.explore("two_barriers", 2, schedules=24).expect(
        lambda told: told["late enough"] and told["places"] == [0, 1],
        "There were two barriers, and what happened at one of them was counted at the other.",
        question="Where do you count: in each barrier, or in one place for all?",
    )


def expect_rounds(explored: Explored, parties: int, count: int) -> None:
    """So many threads went through so many rounds."""
    explored.expect(
        lambda told: told["early"] is None and told["places"] == [list(range(parties))] * count,
        f"{parties} threads, {count} rounds: one came out of `wait` before all had called it, or got a wrong place.",
        ended=lambda told: f"places, round by round: {' and '.join(map(str, told['places']))}.",
        question="What do you look at to see whether you may go on, and who can change that for the next round?",
    )


@points(1)
@needs("the_next_round")
def test_places_by_arrival(student: Student, random: Random) -> None:
    """the places of a round are given out in the order of arrival"""
    orders = [random.sample(range(3), 3) for _ in range(2)]
    orders[1] = [orders[0][place] for place in random.choice(([1, 2, 0], [2, 0, 1], [2, 1, 0]))]
    student.explore("in_turn", orders, schedules=12).expect(
        lambda places: places == [[0, 1, 2]] * 2,
        "The threads came one after the other, and did not get the places 0, 1 and 2 in that order.",
        ended=lambda places: (
            f"places in the order in which they came, round by round: {' and '.join(map(str, places))}."
        ),
        question="When does a thread learn its place: when it comes, or when it goes?",
    )


@points(1)
@needs("one_round")
def test_who_waits_sleeps(student: Student, random: Random) -> None:
    """a thread that has to wait sleeps until it is woken"""
    explored = student.explore("one_is_missing", random.randint(2, 3), schedules=1)
    for outcome in explored.outcomes:
        # One never comes, so all others should be asleep, and that is a deadlock. Who waits with a timeout looks now
        # and then, too, but sleeps meanwhile and is woken in time.
        steps = explored.story(outcome, "").told.steps if outcome.kind == "livelocked" else ()
        timed = sum(step.verb in ("waits for", "stops waiting for") for step in steps) > MANY
        assert outcome.kind == "deadlocked" or timed, Difference(
            sentence="One thread does not come, and the others do not sleep meanwhile: they look again and again.",
            details=("They keep a processor busy, or wake it up all the time, and nothing comes of it.",),
            question="Who could wake a thread that waits, and at which moment?",
        )
