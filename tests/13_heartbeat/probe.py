"""Run beside the student's `Heartbeat`: mostly by the explorer, whose clock is virtual and moves only when all wait.

There the caller is a daemon, and so are the threads that it starts: one that is over may take its time to end.
"""

import functools
import threading
import time
from collections.abc import Callable
from types import ModuleType
from typing import Concatenate, ParamSpec, TypeVar

from grader.interleave.probes import switch_point

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Probe = Callable[Concatenate[ModuleType, Parameters], Result]


def called_by_a_daemon(function: Probe[Parameters, Result]) -> Probe[Parameters, Result]:
    """`function`, in a thread that is a daemon."""

    @functools.wraps(function)
    def aside(student: ModuleType, /, *arguments: Parameters.args, **named: Parameters.kwargs) -> Result:
        results: list[Result] = []
        errors: list[Exception] = []

        def main() -> None:
            try:
                results.append(function(student, *arguments, **named))
            except Exception as error:
                errors.append(error)

        caller = threading.Thread(target=main, name="caller", daemon=True)
        caller.start()
        caller.join()
        if errors:
            raise errors[0]
        return results[0]

    return aside


class Diary:
    """Notes the beats: when each began, counted from `begin`, and whether one is in progress."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.in_progress = 0
        self.overlapped = False
        self.begin = time.monotonic()

    def beat(self) -> None:
        """One beat, with a moment in it in which others may come."""
        self.times.append(time.monotonic() - self.begin)
        self.in_progress += 1
        self.overlapped = self.overlapped or self.in_progress > 1
        switch_point("is in its beat")
        self.in_progress -= 1


@called_by_a_daemon
def beats(student: ModuleType, period: float, periods: float, after: float) -> dict[str, object]:
    """Start, let so many `periods` pass, stop, and let more pass `after` that. Out: when beats began, and the seconds
    that start and stop took."""
    diary = Diary()
    heart = student.Heartbeat(period, diary.beat)
    start_took = seconds(heart.start)
    let_time_pass(periods * period)
    stop_took = seconds(heart.stop)
    let_time_pass(after * period)
    return {"times": diary.times, "start took": start_took, "stop took": stop_took}


@called_by_a_daemon
def restarts(student: ModuleType, period: float, plan: list[float]) -> list[list[float]]:
    """For each number in `plan`: start, let so many periods pass, stop, and start anew. Out: the beats of each run.

    Before all that it is stopped; every second run is started twice, and every second stop comes twice.
    """
    diary = Diary()
    heart = student.Heartbeat(period, diary.beat)
    heart.stop()
    runs: list[list[float]] = []
    for number, periods in enumerate(plan):
        diary.times, diary.begin = [], time.monotonic()
        runs.append(diary.times)
        for _ in range(1 + number % 2):
            heart.start()
        let_time_pass(periods * period)
        for _ in range(2 - number % 2):
            heart.stop()
    let_time_pass(3 * period)
    return runs


@called_by_a_daemon
def stopped_any_time(student: ModuleType, period: float) -> dict[str, object]:
    """In every order of steps: start, wait for a beat or not, stop. Out: what was so when `stop` had returned."""
    diary = Diary()
    heart = student.Heartbeat(period, diary.beat)
    heart.start()
    let_time_pass(period)
    heart.stop()
    in_progress, before = diary.in_progress, len(diary.times)
    let_time_pass(3 * period)
    early = any(moment < number * period for number, moment in enumerate(diary.times, 1))
    return {"in progress": in_progress > 0, "later": len(diary.times) - before, "early": early}


@called_by_a_daemon
def restarted_at_once(student: ModuleType, period: float) -> dict[str, object]:
    """In every order of steps: start, stop, start, and stop. Out: whether two beats overlapped or came too early."""
    diary = Diary()
    heart = student.Heartbeat(period, diary.beat)
    heart.start()
    heart.stop()
    diary.times.clear()
    diary.begin = time.monotonic()
    heart.start()
    let_time_pass(period)
    heart.stop()
    early = any(moment < number * period for number, moment in enumerate(diary.times, 1))
    return {"overlapped": diary.overlapped, "early": early}


@called_by_a_daemon
def stops_itself(student: ModuleType, period: float, at: int) -> dict[str, object]:
    """The beat of number `at` stops it; later it is stopped and started again. Out: the beats of both runs."""
    first: list[float] = []
    second: list[float] = []
    begin = time.monotonic()
    raised: list[str] = []

    def beat() -> None:
        moments.append(time.monotonic() - begin)
        if moments is first and len(moments) == at:
            raised.extend(error_of(heart.stop))

    moments = first
    heart = student.Heartbeat(period, beat)
    heart.start()
    let_time_pass((at + 2.5) * period)
    heart.stop()
    moments, begin = second, time.monotonic()
    heart.start()
    let_time_pass(1.5 * period)
    heart.stop()
    return {"first": first, "second": second, "raised": raised}


@called_by_a_daemon
def stopped_by_both(student: ModuleType, period: float) -> dict[str, object]:
    """In every order of steps: each beat stops it, and so does this thread. Out: beats that began after that."""
    began = 0
    raised: list[str] = []

    def beat() -> None:
        nonlocal began
        began += 1
        switch_point("is in its beat")
        raised.extend(error_of(heart.stop))

    heart = student.Heartbeat(period, beat)
    heart.start()
    let_time_pass(period)
    heart.stop()
    before = began
    let_time_pass(3 * period)
    return {"later": began - before, "raised": raised}


@called_by_a_daemon
def failing(student: ModuleType, period: float, fails: list[int], periods: float) -> dict[str, object]:
    """The beats of the numbers `fails` raise an error. Out: when all beats began. The hook takes what gets there."""
    threading.excepthook = lambda arguments: None
    times: list[float] = []
    begin = time.monotonic()

    def beat() -> None:
        times.append(time.monotonic() - begin)
        if len(times) in fails:
            raise ValueError(f"beat {len(times)}")

    heart = student.Heartbeat(period, beat)
    heart.start()
    let_time_pass(periods * period)
    heart.stop()
    return {"times": times}


def reported(student: ModuleType, period: float, long_period: float, text: str) -> list[str]:
    """For real: the first beat raises an error with `text`, and is stopped after the second one. Out: the texts that
    came to the hook of threads, and to a log. Another one, with a long period, is started and stopped."""
    import logging

    heard: list[str] = []
    beaten: list[int] = []
    second_beat = threading.Event()

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(f"{record.getMessage()} {record.exc_info and record.exc_info[1]}")

    def beat() -> None:
        beaten.append(1)
        if len(beaten) == 1:
            raise ValueError(text)
        second_beat.set()

    threading.excepthook = lambda arguments: heard.append(str(arguments.exc_value))
    logging.basicConfig(level=1, handlers=[Ear()])
    slow, heart = student.Heartbeat(long_period, beat), student.Heartbeat(period, beat)
    slow.start()
    heart.start()
    second_beat.wait()
    heart.stop()
    slow.stop()
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(timeout=5.0)  # one that has been told to end does so at once; who sleeps on is left behind
    return heard


def error_of(call: Callable[[], object]) -> list[str]:
    """The name of the Exception that a call raised, if it raised one."""
    try:
        call()
    except Exception as error:
        return [type(error).__name__]
    return []


def seconds(call: Callable[[], object]) -> float:
    """How long a call took on the virtual clock."""
    begin = time.monotonic()
    call()
    return time.monotonic() - begin


def let_time_pass(seconds: float) -> None:
    """On the virtual clock: unless the explorer has it otherwise, all others go on until they have to wait."""
    threading.Event().wait(seconds)
