"""One made-up piece of evidence of each kind that a student may meet, with the file that it speaks of."""

from grader.evidence import (
    AnyEvidence,
    Breakage,
    Crash,
    Difference,
    Hang,
    Lane,
    Leak,
    Place,
    Refusal,
    Skip,
    Step,
    Story,
    Told,
    Unreadable,
    Untouched,
    Wait,
)
from grader.explain import Code
from grader.run import Left, Leftover

CODE = Code(
    "missing_lock.py",
    """\
import threading

balance = 0
lock_a, lock_b = threading.Lock(), threading.Lock()


def change(n):
    global balance
    balance = balance + n
    balance = balance - n
""",
)
MAIN = Lane(name="main", call="")
ALICE = Lane(name="alice", call="change(5)")
BOB = Lane(name="bob", call="change(8)")


def step(lane: int, line: int, verb: str, name: str = "", value: str | None = None, by: str | None = None) -> Step:
    return Step(lane=lane, line=line, verb=verb, name=name, value=value, by=by)


def story(
    kind: str,
    steps: list[Step],
    *,
    lanes: tuple[Lane, ...] = (MAIN, ALICE, BOB),
    waits: tuple[Wait, ...] = (),
    sentence: str = "",
    detail: str | None = None,
    ended: str = "",
    question: str | None = None,
    forced: int = 2,
) -> Story:
    told = Told(lanes=lanes, steps=tuple(steps), waits=waits)
    return Story(
        sentence=sentence,
        kind=kind,
        detail=detail,
        ended=ended,
        question=question,
        told=told,
        source=told.quoted(lambda file: CODE.text),
        replay="a1.b2",
        forced_switches=forced,
        schedules=20,
        exhausted=False,
    )


def addition(lane: int, before: int, amount: int, line: int = 9) -> list[Step]:
    return [
        step(lane, line, "reads", "balance", str(before)),
        step(lane, line, "writes", "balance", str(before + amount)),
    ]


def waits(lane: int, line: int, resource: str, holder: int | None = None, held_line: int | None = None) -> Wait:
    return Wait(lane=lane, line=line, resource=resource, holder=holder, held_line=held_line)


RACE = story(
    "returned",
    [
        step(0, 0, "starts", "alice"),
        step(0, 0, "starts", "bob"),
        step(1, 9, "reads", "balance", "0"),
        *addition(2, 0, 8),
        step(1, 9, "writes", "balance", "5"),
        *addition(1, 5, -5, 10),
        *addition(2, 0, -8, 10),
    ],
    sentence="Two threads used `balance` at the same time, and one update was lost.",
    ended="balance is -8, should be 0.",
)
THREE = story(
    "returned",
    [
        step(1, 9, "reads", "balance", "0"),
        *addition(2, 0, 8),
        *addition(3, 8, 11),
        step(1, 9, "writes", "balance", "5"),
    ],
    lanes=(MAIN, ALICE, BOB, Lane(name="carol", call="change(11)")),
    sentence="An update was lost.",
)
FIVE = story(
    "returned",
    [
        step(1, 9, "reads", "balance", "0"),
        *(addition(lane, lane - 2, 1)[1] for lane in range(2, 6)),
        step(1, 9, "writes", "balance", "5"),
    ],
    lanes=(MAIN, ALICE, BOB, *(Lane(name=name, call="change(1)") for name in ("carol", "dave", "eve"))),
    sentence="An update was lost.",
)
LOOP = story(
    "returned",
    [
        *[step(1, 9, "looks at", "done", "False")] * 7,
        step(1, 9, "reads", "balance", "0"),
        *[one for _ in range(5) for one in (step(2, 9, "takes", "lock_a"), step(2, 10, "releases", "lock_a"))],
        *addition(2, 0, 8),
        step(1, 9, "writes", "balance", "5"),
    ],
    sentence="An update was lost.",
)
LONG = story(
    "returned",
    [one for number in range(20) for one in addition(1, 5 * number, 5)]
    + [step(2, 9, "reads", "balance", "100")]
    + addition(1, 100, 5)
    + [step(2, 9, "writes", "balance", "108")],
    sentence="An update was lost.",
)
RAISED = story(
    "raised",
    [step(1, 9, "reads", "balance", "None"), step(2, 10, "writes", "balance", "8")],
    detail="TypeError: unsupported operand",
    forced=1,
)
DEADLOCK = story(
    "deadlocked",
    [
        step(1, 8, "takes", "lock_a"),
        step(2, 9, "takes", "lock_b"),
        step(2, 10, "waits for", "lock_a", by="alice"),
        step(1, 9, "waits for", "lock_b", by="bob"),
    ],
    waits=(waits(0, 4, "alice", 1), waits(1, 9, "lock_b", 2, 9), waits(2, 10, "lock_a", 1, 8)),
    forced=1,
)
CIRCLE = story(
    "deadlocked",
    [step(lane, 9, "takes", f"fork {lane}") for lane in (1, 2, 3)],
    lanes=(MAIN, *(Lane(name=f"seat {lane}", call=f"dine({lane})") for lane in (1, 2, 3))),
    waits=tuple(waits(lane, 10, f"fork {lane % 3 + 1}", lane % 3 + 1, 9) for lane in (1, 2, 3)),
)
SELF = story(
    "deadlocked",
    [step(1, 8, "takes", "lock_a"), step(1, 9, "waits for", "lock_a", by="alice")],
    waits=(waits(1, 9, "lock_a", 1, 8),),
    detail="self-deadlock",
    forced=0,
)
LOST_WAKEUP = story(
    "deadlocked",
    [step(2, 9, "notifies", "ready"), step(1, 10, "waits for", "ready")],
    waits=(waits(1, 10, "ready"),),
    detail="lost wake-up",
)
KEPT = story(
    "deadlocked",
    [step(1, 8, "takes", "lock_a"), step(2, 10, "waits for", "lock_a", by="alice")],
    waits=(waits(0, 4, "bob", 2), waits(2, 10, "lock_a", 1, 8)),
    detail="bob waits for a Lock that alice holds, who has ended",
)
LIVELOCK = story("livelocked", [step(1, 9, "fails to take", "lock_b"), step(2, 9, "fails to take", "lock_a")])
THREAD_LEFT = story("thread_left", [step(0, 9, "starts", "alice"), step(1, 10, "sleeps")], detail="alice")
STUCK = story("stuck", [step(1, 9, "reads", "balance", "0")], detail="it waits where no scheduler sees it")

SAMPLES: dict[str, AnyEvidence] = {
    "difference": Difference(
        sentence="Your function called the target itself.",
        details=("expected: [1, 2, 3]", "got:      [3, 2, 1]"),
        question="Which call starts a process?",
    ),
    "race": RACE,
    "race_of_three": THREE,
    "race_of_five": FIVE,
    "race_with_a_loop": LOOP,
    "race_after_many_steps": LONG,
    "race_that_raises": RAISED,
    "deadlock": DEADLOCK,
    "deadlock_of_three": CIRCLE,
    "deadlock_with_itself": SELF,
    "lost_wakeup": LOST_WAKEUP,
    "lock_never_given_back": KEPT,
    "livelock": LIVELOCK,
    "thread_left": THREAD_LEFT,
    "stuck": STUCK,
    "leak_of_processes": Leak(
        processes=(
            Leftover(pid=11, parent=10, state="S", command="/usr/bin/python3.12 -P -s -S"),
            Leftover(pid=12, parent=11, state="S", command="/usr/bin/tail -f log"),
            Leftover(pid=13, parent=10, state="Z", command=""),
        )
    ),
    "leak_of_zombies": Leak(processes=(Leftover(pid=13, parent=10, state="Z", command=""),) * 2),
    "leak_of_threads": Leak(
        threads=(
            Left(name="Thread-3 (worker)", line=9),
            Left(name="Thread-4 (worker)", line=9),
            *(Left(name=name) for name in ("Thread-9", "ThreadPoolExecutor-0_1", "logger")),
        )
    ),
    "leak_of_memory": Leak(
        shared=(Left(name="psm_a1b2c3d4", line=9), Left(name="sem.mp-x1y2z3"), Left(name="my_block"))
    ),
    "hang_that_waits": Hang(
        seconds=10,
        busy=False,
        phase="call",
        stalled=True,
        places=(Place(who="main", line=9, function="run"), Place(who="thread 1 of child", line=10, function="change")),
    ),
    "hang_that_waited": Hang(seconds=10, busy=False, phase="call"),
    "hang_that_is_busy": Hang(
        seconds=10, busy=True, phase="call", places=(Place(who="main", line=None, function="change"),)
    ),
    "hang_at_import": Hang(seconds=5, busy=True, phase="import"),
    "crash_at_import": Crash(phase="import", error="ValueError", message="no such bank", line=3),
    "crash_by_signal": Crash(phase="call", signal=11),
    "crash_by_exit": Crash(phase="import", code=0),
    "crash_by_unknown_signal": Crash(phase="import", signal=40),
    "refused": Refusal(reason="it opens a socket"),
    "unreadable": Unreadable(reason="SyntaxError: '(' was never closed", line=9),
    "not_taken": Unreadable(reason="it is a symbolic link; hand in the file itself"),
    "missing": Unreadable(reason="it is missing"),
    "untouched": Untouched(),
    "skipped": Skip(reason="fix the one before it first"),
    "broke": Breakage(reason="The check itself failed with KeyError: 'x'\nTraceback (most recent call last):"),
}
