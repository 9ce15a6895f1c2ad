"""Run beside the student's `Ledger` by the explorer: writes that fail, overlap, wait, and look at the total."""

import threading
from collections.abc import Callable
from types import ModuleType

from grader.interleave.probes import switch_point


class OwnError(BaseException):
    """No Exception, and nobody's special case."""


ERRORS: dict[str, type[BaseException]] = {
    kind.__name__: kind
    for kind in (ValueError, KeyError, StopIteration, SystemExit, KeyboardInterrupt, GeneratorExit, OwnError)
}


def alone(student: ModuleType, amounts: list[int], answers: list[object]) -> dict[str, object]:
    """One thread records `amounts`; `write` returns `answers`. Out: what was written, and the total after each."""
    written: list[int] = []
    coming = iter(answers)

    def write(amount: int) -> object:
        written.append(amount)
        return next(coming, None)

    ledger = student.Ledger(write)
    totals = [plain(ledger.total)]
    for amount in amounts:
        ledger.record(amount)
        totals.append(plain(ledger.total))
    return {"written": written, "totals": totals}


def failing(student: ModuleType, steps: list[list[object]]) -> list[list[object]]:
    """One thread records; each step is an amount and the name of the error that `write` raises, "" for none.

    Out: for each step what came out of `record`, and the total then.
    """
    coming: list[BaseException] = []

    def write(amount: int) -> None:
        if coming:
            raise coming[0]

    ledger = student.Ledger(write)
    told: list[list[object]] = []
    for amount, name in steps:
        coming[:] = [ERRORS[str(name)]()] if name else []
        told.append([came_out(lambda amount=amount: ledger.record(amount), *coming), plain(ledger.total)])
    return told


def one_at_a_time(student: ModuleType, amounts: list[int]) -> dict[str, object]:
    """A thread for each amount records it. Out: whether two writes overlapped, what was written, the total."""
    page = Page()
    ledger = student.Ledger(page.write)
    run_all([(ledger.record, [amount]) for amount in amounts])
    return {"overlapped": page.overlapped, "written": sorted(page.written), "total": plain(ledger.total)}


def watched(student: ModuleType, amounts: list[int], failing: int, looks: int) -> dict[str, object]:
    """One thread records `amounts`, of which `failing` cannot be written, while this one looks at the total.

    Out: for each look, from inside `write` and from here: the least it may show, what it showed, the most.
    """
    written: list[int] = []
    recorded: list[int] = []
    inside: list[list[object]] = []
    outside: list[list[object]] = []

    def write(amount: int) -> None:
        shown = plain(ledger.total)
        inside.append([sum(written), shown, sum(written)])
        switch_point("sees the total", value=shown)
        if amount == failing:
            raise ValueError
        written.append(amount)

    def clerk() -> None:
        for amount in amounts:
            if came_out(lambda amount=amount: ledger.record(amount)) == "no error":
                recorded.append(amount)

    ledger = student.Ledger(write)
    writing = threading.Thread(target=clerk)
    writing.start()
    for _ in range(looks):
        switch_point("looks at", "the total", changes=False)
        least = sum(recorded)
        shown = plain(ledger.total)
        outside.append([least, shown, sum(written)])
    writing.join()
    outside.append([sum(written), plain(ledger.total), sum(written)])
    return {"inside": inside, "outside": outside}


def failing_beside(student: ModuleType, torn: int, whole: int, other: int) -> dict[str, object]:
    """One thread records `torn`, which fails, and `whole`, beside another one that records `other`."""
    page = Page(torn)
    ledger = student.Ledger(page.write)
    told: dict[str, object] = {}

    def clumsy() -> None:
        told["torn"] = came_out(lambda: ledger.record(torn), page.error)
        told["whole"] = came_out(lambda: ledger.record(whole))

    def careful() -> None:
        told["other"] = came_out(lambda: ledger.record(other))

    run_all([(clumsy, []), (careful, [])])
    return {**told, "overlapped": page.overlapped, "total": plain(ledger.total)}


def two_ledgers(student: ModuleType, slow: int, quick: int) -> list[object]:
    """A write in one ledger that is over only when something has been written in the other. Out: both totals."""
    written = threading.Event()
    first = student.Ledger(lambda amount: written.wait())
    second = student.Ledger(lambda amount: written.set())
    run_all([(first.record, [slow]), (second.record, [quick])])
    return [plain(first.total), plain(second.total)]


class Page:
    """Where amounts are written, with a moment in between in which others may come; `torn` cannot be written."""

    def __init__(self, torn: int | None = None) -> None:
        self.torn = torn
        self.error = OwnError()
        self.written: list[int] = []
        self.overlapped = False
        self._writing = 0

    def write(self, amount: int) -> None:
        """Write `amount`, which takes two steps."""
        switch_point("begins writing", str(amount))
        self._writing += 1
        self.overlapped = self.overlapped or self._writing > 1
        switch_point("has written", str(amount))
        self._writing -= 1
        if amount == self.torn:
            raise self.error
        self.written.append(amount)


def run_all(calls: list[tuple[Callable[..., object], list[int]]]) -> None:
    """Make each call in a thread of its own, all together."""
    threads = [threading.Thread(target=function, args=arguments) for function, arguments in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def came_out(call: Callable[[], object], error: BaseException | None = None) -> str:
    """What left a call in which `error` was raised: the same, another one, or nothing."""
    try:
        call()
    except Exception as caught:
        return "the same" if caught is error else f"another error, {type(caught).__name__}"
    except BaseException as caught:
        if type(caught).__name__ not in ERRORS:
            raise
        return "the same" if caught is error else f"another error, {type(caught).__name__}"
    return "no error"


def plain(value: object) -> object:
    """A number as a plain int; anything else by the name of its type."""
    if isinstance(value, int | float) and value == int(value):
        return int(value)
    return f"a value of type {type(value).__name__}"
