"""Run by the explorer beside the student's `Table`: guests who eat, and see who eats beside them."""

import threading
from collections.abc import Callable
from types import ModuleType

from grader.interleave.probes import switch_point


def dinner(student: ModuleType, seats: int, guests: list[int], meals: int) -> dict[str, object]:
    """A thread for each of `guests`, who dines at that seat so many times. Out: how many meals each had, and the pairs
    of seats that share a fork and ate at the same time."""
    table = student.Table(seats)
    eaten = [0] * len(guests)
    eating: list[int] = []
    together: set[tuple[int, ...]] = set()

    def dines(at_seat: int, guest: int) -> None:
        def eat() -> None:
            together.update(tuple(sorted((at_seat, other))) for other in eating if share(seats, at_seat, other))
            eating.append(at_seat)
            switch_point("eats", f"at seat {at_seat}")
            eating.remove(at_seat)
            eaten[guest] += 1

        for _ in range(meals):
            table.dine(at_seat, eat)

    run([threading.Thread(target=dines, args=(seat, guest)) for guest, seat in enumerate(guests)])
    return {"eaten": eaten, "together": [list(pair) for pair in sorted(together)]}


def alone(student: ModuleType, seats: int, order: list[int]) -> list[int]:
    """One guest, who dines at one seat after the other. Out: how many times each meal was eaten."""
    table = student.Table(seats)
    eaten = [0] * len(order)
    for number, seat in enumerate(order):

        def eat(number: int = number) -> None:
            eaten[number] += 1

        table.dine(seat, eat)
    return eaten


def at_the_same_time(student: ModuleType, seats: int, guests: list[int]) -> str:
    """Guests none of whom ends before all of them eat."""
    meet_at(student.Table(seats), guests)
    return "all ate"


def two_tables(student: ModuleType, seats: int, seat: int) -> str:
    """The same seat at two tables, and neither of the guests ends before both eat."""
    one, other = student.Table(seats), student.Table(seats)
    toast = threading.Barrier(2)
    run([threading.Thread(target=table.dine, args=(seat, toast.wait)) for table in (one, other)])
    return "all ate"


def after_an_error(student: ModuleType, seats: int, seat: int) -> list[str]:
    """Somebody's `eat` raises, in several ways; what came out of `dine`. Afterwards everybody dines."""
    table = student.Table(seats)
    came_out = []
    for error in (ValueError(), SystemExit(), KeyboardInterrupt(), StopIteration()):
        came_out.append(what_comes_out(table.dine, seat, error))
        run([threading.Thread(target=table.dine, args=(other, int)) for other in range(seats)])
    return came_out


def what_comes_out(dine: Callable[[int, Callable[[], None]], object], seat: int, error: BaseException) -> str:
    """What leaves `dine` when `error` is raised in it."""

    def eat() -> None:
        raise error

    name = type(error).__name__
    try:
        dine(seat, eat)
    except type(error) as caught:
        return f"{name}: the same" if caught is error else f"{name}: another one"
    except Exception as caught:
        return f"{name}: {type(caught).__name__}"
    return f"{name}: nothing"


def meet_at(table: object, guests: list[int]) -> None:
    """Guests at one table who raise their glasses together while they eat."""
    toast = threading.Barrier(len(guests))
    run([threading.Thread(target=table.dine, args=(seat, toast.wait)) for seat in guests])  # type: ignore[attr-defined]


def share(seats: int, one: int, other: int) -> bool:
    """Whether two seats share a fork, or are the same."""
    return (one - other) % seats in (0, 1, seats - 1)


def run(threads: list[threading.Thread]) -> None:
    """All of them at the same time, until all have ended."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
