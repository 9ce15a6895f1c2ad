"""What the student may read: one process that counts, and who does the work of a tally."""

from random import Random

from grader.checks import Answer, Difference, Student, points

WORDS = ("tea", "Tea", "tea ", "", "coffee", "Kaffee", "茶", "None", "0", "milk", "sugar", "bread")


@points(1)
def test_it_counts(student: Student, random: Random) -> None:
    """count_words adds 1 for every word, leaves all else as it is, and leaves the lock free"""
    first, second, third, other = random.sample(WORDS, 4)
    counts = {first: random.randrange(5, 50), other: random.randrange(5, 50)}
    lists = [[first, second, first, third, second, first], []]
    right = {**counts, first: counts[first] + 3, second: 2, third: 1}
    for words, told in zip(lists, student.ask("alone", counts, lists).value, strict=True):
        assert told["counts"] == right, Difference(
            sentence="One process alone counted its words, and the manager's dict is not what it should be.",
            details=(
                f"before:    {counts}",
                f"words:     {words}",
                f"should be: {right}",
                f"is:        {told['counts']}",
            ),
            question="What does a manager's dict give you when you ask for a value, and what do you send back?",
        )
        assert told["free"], Difference(
            sentence="`count_words` had returned, and another process could not take the lock.",
            question="On which line is the lock given back, and does every way out of your function pass there?",
        )


@points(2)
def test_a_process_for_each_list(student: Student, random: Random) -> None:
    """every list has a process of its own, there is one manager, and nobody is left when the dict comes back"""
    words = random.sample(WORDS, 6)
    lists = [words[:1], words[1:3], words[3:]]
    answer = student.ask("watched", lists)
    came = answer.value
    (home,) = answer.arrivals("home")
    assert home.children == home.note, Difference(
        sentence="`tally` had returned, and a process was still there: alive, or not waited for.",
        question="Who ends the manager and waits for the others, and does that happen before the dict comes back?",
    )
    managers = [arrival.note for arrival in answer.arrivals("manager")]
    assert len(managers) == 1, Difference(
        sentence=f"There should be one Manager, and {len(managers)} were started.",
        question="Who keeps the dict that everybody counts into, and how many such dicts should there be?",
    )
    assert isinstance(came, dict), Difference(
        sentence=f"`tally` returned no plain dict but a value of type {came}.",
        details=("A proxy only passes questions on to the manager; when that has ended, nobody answers.",),
        question="What do you take home from a manager before it ends?",
    )
    senders = [pids.difference(managers) for pids in who_sent(answer, lists)]
    assert {answer.facts.pid} not in senders, Difference(
        sentence="Words were counted in the process that called `tally`.",
        details=("Threads share one process, and a target that is called here and now runs here and now.",),
        question="Which class of which module makes a process, and which of its methods starts it?",
    )
    counting = len(set().union(*senders) - {answer.facts.pid})
    assert counting in (0, len(lists)), Difference(
        sentence=f"There were {len(lists)} lists, and {counting} processes counted their words.",
        question="How many processes do you start, and which list does each of them get?",
    )
    started = len(answer.arrivals("starts"))
    assert counting or started in (0, len(lists)), Difference(
        sentence=f"There were {len(lists)} lists, and {started} processes were started to count them.",
        question="Which call starts a process, and how often do you come there?",
    )
    assert came == dict.fromkeys(words, 1), Difference(
        sentence="Every word stood in one of the lists, once, and the counts are wrong.",
        details=(f"lists:    {lists}", f"returned: {came}"),
        question="Into which dict does each process count: the one of the manager, or its own copy of another?",
    )


def who_sent(answer: Answer, lists: list[list[str]]) -> list[set[int]]:
    """For each list, the processes that sent a word of it to another one."""
    return [{arrival.pid for arrival in answer.arrivals("sends") if arrival.note in words} for words in lists]
