"""Words for evidence: transcripts of each kind, and what must hold whatever a student wrote."""

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import CODE, MAIN, RACE, SAMPLES, addition, step, story, waits
from transcripts import agrees

from grader.evidence import (
    AnyEvidence,
    Breakage,
    Crash,
    Difference,
    Hang,
    Held,
    Lane,
    Leak,
    Place,
    Refusal,
    Story,
    Unreadable,
)
from grader.explain import Code, claim, explain
from grader.explain.words import HEADLINE, LONGEST, WIDTH, abridged, columns, shortened
from grader.run import Left, Leftover, Limit


def transcript(evidence: AnyEvidence) -> str:
    words = explain(evidence, CODE)
    return "\n".join([f"[{words.headline}] {words.message}", "", *words.story]).rstrip() + "\n"


@pytest.mark.parametrize("name", SAMPLES)
def test_each_kind_of_evidence_reads_as_before(name: str) -> None:
    assert agrees(f"explain_{name}.txt", transcript(SAMPLES[name]))


# Whatever a student wrote, a story stays a story.

SHORT = st.text(max_size=60) | st.text("ab 0\t\n\x1b[\u202e漢", max_size=120)
TEXT = SHORT | SHORT.map(lambda text: text * 99)  # a student's list may have thousands of items
SMALL = st.integers(0, 12)
LANES = st.lists(st.builds(Lane, name=TEXT, call=TEXT), min_size=1, max_size=6).map(lambda lanes: (MAIN, *lanes))
VERBS = st.sampled_from(["reads", "writes", "takes", "releases", "waits for", "starts", "sleeps"])
NAMES = st.sampled_from(["balance", "lock_a"]) | TEXT


@st.composite
def stories(draw: st.DrawFn) -> Story:
    lanes = draw(LANES)
    lane = st.integers(0, len(lanes) - 1)
    steps = st.builds(
        step, lane, SMALL, VERBS, NAMES, st.none() | TEXT | st.integers(0, 20).map(str), by=st.none() | TEXT
    )
    edges = st.builds(waits, lane, SMALL, NAMES, st.none() | lane, st.none() | SMALL)
    return story(
        draw(st.sampled_from(["returned", "raised", "deadlocked", "livelocked", "thread_left", "stuck"])),
        draw(st.lists(steps, max_size=40)),
        lanes=lanes,
        waits=tuple(draw(st.lists(edges, max_size=8))),
        sentence=draw(TEXT),
        detail=draw(st.none() | TEXT),
        ended=draw(TEXT),
        question=draw(st.none() | TEXT),
        forced=draw(st.integers(0, 2)),
    )


LEFTOVERS = st.builds(
    Leftover,
    pid=st.integers(900_000, 900_009),
    parent=st.integers(900_000, 900_009),
    state=st.sampled_from("SRZTD"),
    command=TEXT,
    line=st.none() | SMALL,
)
LEFT = st.builds(Left, name=TEXT, line=st.none() | SMALL)
PLACES = st.builds(Place, who=TEXT, line=st.none() | SMALL, function=TEXT)
EVIDENCE = st.one_of(
    stories(),
    st.builds(Difference, sentence=TEXT, details=st.lists(TEXT).map(tuple), question=st.none() | TEXT),
    st.builds(
        Leak,
        processes=st.lists(LEFTOVERS).map(tuple),
        threads=st.lists(LEFT).map(tuple),
        shared=st.lists(LEFT).map(tuple),
    ),
    st.builds(
        Hang,
        seconds=SMALL,
        busy=st.booleans(),
        phase=st.just("call"),
        stalled=st.booleans(),
        places=st.lists(PLACES).map(tuple),
    ),
    st.builds(
        Crash,
        phase=st.sampled_from(["import", "call"]),
        code=st.none() | SMALL,
        signal=st.none() | st.integers(1, 70),
        error=st.none() | TEXT,
        message=st.none() | TEXT,
        line=st.none() | SMALL,
        limit=st.none() | st.sampled_from(get_args(Limit)),
    ),
    st.builds(Refusal, reason=TEXT),
    st.builds(Unreadable, reason=TEXT, line=st.none() | SMALL),
    st.builds(Breakage, reason=TEXT),
)


@given(evidence=EVIDENCE, source=TEXT)
def test_every_line_is_printable_and_fits(evidence: AnyEvidence, source: str) -> None:
    words = explain(evidence, Code("missing_lock.py", source))
    assert words == explain(evidence, Code("missing_lock.py", source))
    assert all(line.isprintable() for line in (words.message, words.headline, *words.story))
    assert all(columns(line) <= WIDTH for line in words.story)
    assert columns(words.headline) <= HEADLINE
    assert len(words.story) <= 80
    assert len(words.message) <= 3 * LONGEST
    assert not words.story or (words.story[0] and words.story[-1])


def test_what_is_too_long_keeps_its_beginning_and_its_end() -> None:
    numbers = " ".join(map(str, range(5_000)))
    details = (f"returned {numbers}", *["or else"] * 30)
    difference = Difference(sentence="It is wrong.", details=details, question="Why?")
    told = explain(difference, CODE).story
    assert len(told) == 14
    assert told[0].startswith("    returned 0 1 2 3 4")
    assert any(" ... " in line for line in told)
    assert told[-4:] == ("    ...", "    or else", "", "Ask yourself: why?")
    assert shortened("short") == "short"
    assert len(shortened(numbers)) == LONGEST
    assert abridged(["  a", "  b", "  c"], 3) == ["  a", "  b", "  c"]
    assert abridged(["  a", "  b", "  c", "  d"], 3) == ["  a", "  ...", "  d"]


def test_a_long_story_leaves_out_first_who_lets_go_of_what() -> None:
    check = [step(lane, 9, verb, "lock") for lane in (1, 2, 1, 2) for verb in ("takes", "releases")]
    pays = [step(1 + line % 2, line, "reads", "balance", "1") for line in range(13, 19)]
    told = explain(story("returned", [*check, *pays]), CODE).story
    assert sum("takes lock" in line for line in told) == 4
    assert not any("releases" in line or "more step" in line for line in told)
    short = explain(story("returned", [*check[:4], *pays]), CODE).story
    assert sum("releases lock" in line for line in short) == 2


@given(processes=st.lists(LEFTOVERS, min_size=1))
def test_no_pid_is_ever_told(processes: list[Leftover]) -> None:
    quiet = [Leftover(pid=one.pid, parent=one.parent, state=one.state, command="sleep") for one in processes]
    words = explain(Leak(processes=tuple(quiet)), CODE)
    assert "9000" not in " ".join((words.message, words.headline, *words.story))


def test_leftovers_that_differ_only_by_chance_read_the_same() -> None:
    def leak(pid: int, state: str, memory: str, thread: str) -> Leak:
        process = Leftover(pid=pid, parent=1, state=state, command="")
        return Leak(processes=(process,), shared=(Left(name=memory),), threads=(Left(name=thread),))

    one = explain(leak(11, "S", "psm_0a1b", "Thread-1 (work)"), CODE)
    assert one == explain(leak(4711, "R", "psm_ffff", "Thread-8 (work)"), CODE)


def test_a_write_made_from_its_own_read_is_not_stale() -> None:
    serial = story("returned", [*addition(1, 0, 5), *addition(2, 5, 8), *addition(1, 13, -5)])
    words = explain(serial, CODE)
    assert "<- old" not in "\n".join(words.story)
    assert words.headline == ""


def test_a_write_that_read_nothing_is_not_stale() -> None:
    blind = story(
        "returned", [step(1, 9, "writes", "x", "1"), step(2, 9, "writes", "x", "2"), step(1, 9, "writes", "x", "3")]
    )
    assert "<- old" not in "\n".join(explain(blind, CODE).story)


def test_a_sum_is_only_told_where_the_amount_stands_there() -> None:
    doubled = story("returned", [step(1, 9, "reads", "balance", "3"), step(1, 9, "writes", "balance", "6")])
    assert "writes 6" in "\n".join(explain(doubled, CODE).story)


def test_a_claim_never_says_more_than_was_run() -> None:
    assert claim(Held(schedules=86, switches=2, walks=20, whole=2)) == (
        "no failing order with at most 2 forced switches (86 run, the others differ only in steps that cannot matter)"
    )
    assert claim(Held(schedules=300, switches=2, walks=100, whole=1)) == (
        "no failure in 300 orders (all with at most 1 forced switch, some with at most 2; 100 of them were random)"
    )
    assert claim(Held(schedules=60, switches=2, walks=15, whole=None)) == (
        "no failure in 60 orders (some of those with at most 2 forced switches; 15 of them were random)"
    )
    assert "1 forced switch (" in claim(Held(schedules=1, switches=1, walks=20, whole=1))


def test_an_order_is_called_rare_only_where_threads_share_an_interpreter() -> None:
    assert "rare" in explain(RACE, CODE).story[-1]
    between_processes = msgspec.structs.replace(RACE, rare=False)
    assert "rare" not in "".join(explain(between_processes, CODE).story)


def test_a_pause_is_told_in_lines_that_fit() -> None:
    steps = [step(0, 1, "reads", "balance", "0"), step(1, 2, "sleeps", "")]
    words = explain(story("returned", steps, forced=1), CODE)
    assert any(line.startswith("(Line 2 sleeps.") for line in words.story)
    assert all(columns(line) <= WIDTH for line in words.story)
