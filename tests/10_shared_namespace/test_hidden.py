"""Every order of the steps of two processes, and lists at the edges."""

from random import Random

from grader.checks import Difference, Student, needs, points

WORDS = ("tea", "milk", "rice", "salt", "corn")


@points(4)
@needs("it_counts")
def test_no_word_is_lost(student: Student, random: Random) -> None:
    """no word is lost, in whatever order the processes take their steps"""
    one, other = random.sample(WORDS, 2)
    start = random.randrange(5, 50)
    explore_and_expect(student, {}, [[one], [one]], {one: 2}, 200)
    explore_and_expect(student, {other: start}, [[one, other], [other, one]], {one: 2, other: start + 2}, 60)


def explore_and_expect(
    student: Student, before: dict[str, int], lists: list[list[str]], right: dict[str, int], schedules: int
) -> None:
    """A process for each list counts, and the counts are right in every order."""
    student.explore("together", before, lists, schedules=schedules).expect(
        lambda counts: counts == right,
        "Two processes counted into one dict, and a word was lost.",
        ended=lambda counts: f"shared is {counts}, should be {right}.",
        question="How many trips to the manager does it take to count one word, and who may come in between?",
        rare=False,
    )


@points(2)
@needs("a_process_for_each_list", "no_word_is_lost")
def test_lists_at_the_edges(student: Student, random: Random) -> None:
    """the same words in several lists, no words, no lists, and a second call: the counts are right each time"""
    one, other = random.sample(WORDS, 2)
    both = [one, other, one.upper(), f" {one}", "", one]
    calls: list[list[list[str]]] = [[both, [other], both], [[], [other], []], [], [[]], [[one]]]
    for lists, came in zip(calls, student.ask("tallied", calls).value, strict=True):
        words = [word for words in lists for word in words]
        right = {word: words.count(word) for word in words}
        assert came == right, Difference(
            sentence="`tally` returned a wrong dict.",
            details=(f"lists:     {lists}", f"should be: {right}", f"returned:  {came}"),
            question="Where does each call begin to count, and do you change a word before you count it?",
        )
