"""What a probe sends: one sequence of messages is an answer; whatever else comes is a failure and never breaks us."""

from typing import get_args

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from grader.frames import encode
from grader.run import Ending, EndKind, Left
from grader.sandbox.claims import FAILED, FORGED, LOST_IT, STRAYED, Claims

PID = 7
CALL = {"phase": "call", "pid": PID}
RESULT = {"result": 8, "threads": [], "pid": PID}
OVER = {"over": True, "pid": PID}
RAISED = {"raised": {"error": "ValueError", "message": "x", "line": 3, "limit": None}, "pid": PID}
LIMITED = {"raised": {"error": "MemoryError", "message": "", "line": 3, "limit": "memory"}, "pid": PID}
OTHERS: tuple[object, ...] = (
    RAISED,
    LIMITED,
    {**RESULT, "pid": 8},
    {**RESULT, "result": 0},
    {**RESULT, "points": 1000},
    {**CALL, "pid": 8},
    {**LIMITED, "pid": 8},
    {"unreadable": "SyntaxError", "line": 1},
    {"unfit": "no plain data", "pid": PID},
    {"broke": "EngineBroke"},
    {"refused": "chance"},
    {"phase": "call"},
    [],
    None,
    8,
)
ANSWER: tuple[object, ...] = (CALL, RESULT, OVER)
MESSAGES = st.lists(st.sampled_from((*ANSWER, *OTHERS)), max_size=6)


PLAIN = st.none() | st.booleans() | st.integers() | st.just(10**300) | st.just(0.5) | st.text(max_size=9)
THREADS = st.dictionaries(st.sampled_from(("name", "line")), PLAIN, max_size=2)
ODD = st.one_of(PLAIN, THREADS, st.lists(PLAIN, max_size=2), st.lists(THREADS, max_size=2))
WORDS = ("phase", "result", "threads", "pid", "over", "raised", "unreadable", "line", "broke", "refused", "unfit")
FAILURE = st.fixed_dictionaries({}, optional=dict.fromkeys(("error", "message", "line", "limit"), ODD))
FORGED_ONES = st.dictionaries(st.sampled_from(WORDS), st.just(PID) | st.just("call") | ODD | FAILURE, max_size=4)


def heard(*messages: object, explored: bool = False) -> Claims:
    claims = Claims(PID, explored)
    for message in messages:
        claims.feed(encode(message))
    return claims


def test_an_answer_is_a_result_between_its_announcement_and_its_end() -> None:
    claims = heard(*ANSWER)
    assert (claims.returned, claims.value, claims.flags) == (True, 8, [])
    assert heard(CALL, RESULT).ending is None


@given(messages=MESSAGES, explored=st.booleans())
def test_nothing_but_an_answer_counts_as_one(messages: list[object], explored: bool) -> None:
    claims = heard(*messages, explored=explored)
    assert claims.returned == (tuple(messages) == ANSWER)
    assert claims.ending is None or claims.ending["kind"] in get_args(EndKind)


@given(messages=MESSAGES)
def test_what_comes_after_an_answer_takes_it_along(messages: list[object]) -> None:
    claims = heard(*ANSWER, *messages)
    assert claims.returned == (not messages)
    if messages:
        assert claims.ending is not None
        assert claims.ending["kind"] in ("protocol", "exceeded")


@given(start=MESSAGES, garbage=st.binary(min_size=1, max_size=60), sizes=st.lists(st.integers(1, 9), min_size=1))
def test_garbage_never_breaks_the_harness(start: list[object], garbage: bytes, sizes: list[int]) -> None:
    stream = b"".join(map(encode, start)) + garbage
    claims = Claims(PID, False)
    while stream:
        for size in sizes:
            claims.feed(stream[:size])
            stream = stream[size:]
    assert not claims.returned


def test_whose_fault_it_is_is_told_apart() -> None:
    twice = heard(CALL, RESULT, RESULT)
    assert (twice.ending, twice.flags) == ({"kind": "protocol", "phase": "call", "message": FORGED}, [FORGED])
    strayed = heard(CALL, {**RESULT, "pid": 8})
    assert (strayed.ending, strayed.flags) == ({"kind": "protocol", "phase": "call", "message": STRAYED}, [])
    bomb = heard({**LIMITED, "pid": 8}, LIMITED, {**LIMITED, "pid": 9})
    assert (bomb.ending, bomb.flags) == ({"kind": "exceeded", "phase": "import", "limit": "memory", "line": 3}, [])
    assert heard(RAISED, OVER, *ANSWER).ending == heard(RAISED).ending


@given(messages=st.lists(FORGED_ONES | st.sampled_from((*ANSWER, *OTHERS)), max_size=5), explored=st.booleans())
def test_whatever_is_forged_makes_a_report_that_the_judge_understands(messages: list[object], explored: bool) -> None:
    claims = heard(CALL, *messages, explored=explored)
    if claims.ending is not None:
        ending = msgspec.convert(claims.ending, Ending, strict=True)
        assert ending.kind != "lost"
    msgspec.convert(claims.threads, tuple[Left, ...], strict=True)


def test_an_explorer_that_fails_is_told_to_the_instructor_and_blames_nobody_else() -> None:
    claims = heard(CALL, {"broke": "EngineBroke: x"}, explored=True)
    assert claims.ending == {"kind": "refused", "phase": "call", "message": LOST_IT}
    assert claims.flags == [f"{FAILED}: EngineBroke: x"]
    assert heard(CALL, {"broke": "EngineBroke: x"}).flags == [FORGED]
