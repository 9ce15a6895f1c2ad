"""Run by the explorer beside the student's `Barrier`: threads that come to it round by round."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from grader.interleave.probes import let_the_others_act


def rounds(student: ModuleType, parties: int, count: int) -> dict[str, object]:
    """So many threads go through so many rounds. Out: who returned early, and the places of each round.

    `early`: the first round in which a call returned before all had called, and how many had by then; None if none.
    `borrowed`: whether a barrier of `threading` was made.
    """
    calls = [0] * count
    places: list[list[object]] = [[] for _ in range(count)]
    early: list[list[int]] = []

    def goes_round(rounds: int) -> None:
        for number in range(rounds):
            calls[number] += 1
            place = barrier.wait()
            if calls[number] < parties:
                early.append([number + 1, calls[number]])
            places[number].append(plain(place))

    with noticing_barriers() as made:
        barrier = student.Barrier(parties)
        run([threading.Thread(target=goes_round, args=(count,)) for _ in range(parties)])
    places = [sorted(there, key=repr) for there in places]
    return {"early": min(early, default=None), "places": places, "borrowed": bool(made)}


def in_turn(student: ModuleType, orders: list[list[int]]) -> list[list[object]]:
    """In each round the threads come in the order given, each when the one before it waits. Out: the places that they
    got, in that order."""
    parties = len(orders[0])
    barrier = student.Barrier(parties)
    may_come = [[threading.Event() for _ in range(parties)] for _ in orders]
    places: list[list[object]] = [[None] * parties for _ in orders]

    def takes_its_turn(who: int) -> None:
        for number, order in enumerate(orders):
            may_come[number][who].wait()
            places[number][order.index(who)] = plain(barrier.wait())

    threads = [threading.Thread(target=takes_its_turn, args=(who,)) for who in range(parties)]
    for thread in threads:
        thread.start()
    for number, order in enumerate(orders):
        for who in order:
            may_come[number][who].set()
            let_the_others_act()
    for thread in threads:
        thread.join()
    return places


def two_barriers(student: ModuleType, count: int) -> dict[str, object]:
    """One thread waits at a barrier while two others go through rounds at another one; then its partner comes."""
    barrier, other = student.Barrier(2), student.Barrier(2)
    places: list[object] = []
    back: list[bool] = []
    partner_comes = [False]

    def waits_elsewhere() -> None:
        places.append(plain(other.wait()))
        back.append(partner_comes[0])

    def goes_round() -> None:
        for _ in range(count):
            barrier.wait()

    waiting = threading.Thread(target=waits_elsewhere)
    waiting.start()
    run([threading.Thread(target=goes_round) for _ in range(2)])
    partner_comes[0] = True
    places.append(plain(other.wait()))
    waiting.join()
    return {"places": sorted(places, key=repr), "late enough": all(back)}


def one_is_missing(student: ModuleType, parties: int) -> str:
    """All threads come but one."""
    barrier = student.Barrier(parties)
    run([threading.Thread(target=barrier.wait) for _ in range(parties - 1)])
    return "all came back"


@contextmanager
def noticing_barriers() -> Iterator[list[object]]:
    """While a block is at work, note which barriers of `threading` are made, in whatever way they are imported."""
    made: list[object] = []
    make = threading.Barrier.__init__

    def note(barrier: threading.Barrier, *arguments: Any, **options: Any) -> None:
        made.append(barrier)
        make(barrier, *arguments, **options)

    threading.Barrier.__init__ = note  # type: ignore[assignment, method-assign]
    try:
        yield made
    finally:
        threading.Barrier.__init__ = make  # type: ignore[method-assign]


def run(threads: list[threading.Thread]) -> None:
    """All of them at the same time, until all have ended."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def plain(value: object) -> object:
    """An int or None as it is; anything else by the name of its type."""
    return value if value is None or type(value) is int else f"a value of type {type(value).__name__}"
