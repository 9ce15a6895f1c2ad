"""Run by the explorer beside the student's `EventBus`: subscribers who note what they are called with.

Subscribers have numbers, in the order in which they subscribed. What is done is told as a list of steps:
["subscribe", kind], ["unsubscribe", number], ["publish", event].
"""

import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

Step = list[Any]


def script(student: ModuleType, steps: list[Step]) -> dict[str, object]:
    """One step after the other on one bus, while another bus has a subscriber of its own."""
    elsewhere = Subscribers(student)
    elsewhere.do(["subscribe", "function"])
    here = Subscribers(student)
    for step in steps:
        here.do(step)
    return {"calls": here.calls, "raised": here.raised, "elsewhere": elsewhere.calls}


def while_called(student: ModuleType, steps: list[Step], alone: bool) -> dict[str, object]:
    """Three subscribers. When the first is called with "begin", another thread takes the steps, and it waits for that
    thread; `alone`: it takes them itself. Then everybody is called once more, with "end"."""
    bus = Subscribers(student)

    def act(event: object) -> None:
        if event == "begin":
            helper = thread_of(bus, steps)
            if alone:
                helper.run()
            else:
                helper.start()
                helper.join()

    bus.acts[0] = act
    for step in [*subscriptions(3), ["publish", "begin"], ["publish", "end"]]:
        bus.do(step)
    return {"calls": bus.calls, "raised": bus.raised}


def ending_each_other(student: ModuleType, count: int, pairs: list[list[int]]) -> list[list[list[object]]]:
    """For each pair [who, whom], on a bus of its own: who is called with the event "first" ends the subscription of
    the other one; then there is an event "second". Out: the calls."""
    return [ending_one(Subscribers(student), count, *pair) for pair in pairs]


def ending_one(bus: "Subscribers", count: int, who: int, whom: int) -> list[list[object]]:
    """One such bus."""

    def act(event: object) -> None:
        if event == "first":
            bus.do(["unsubscribe", whom])

    bus.acts[who] = act
    for step in [*subscriptions(count), ["publish", "first"], ["publish", "second"]]:
        bus.do(step)
    return bus.calls


def with_errors(student: ModuleType, count: int, events: list[str], failing: list[list[Any]]) -> dict[str, object]:
    """In each pair [who, event] of `failing`, that subscriber raises when it is called with that event."""
    bus = Subscribers(student, failing)
    for step in [*subscriptions(count), *(["publish", event] for event in events)]:
        bus.do(step)
    return {"calls": bus.calls, "raised": bus.raised}


def crowd(student: ModuleType, count: int, plans: list[list[Step]], failing: list[list[Any]]) -> dict[str, object]:
    """So many subscribers, then a thread for each of `plans`, then one event more, "end". Out: the calls by event."""
    bus = Subscribers(student, failing)
    for step in subscriptions(count):
        bus.do(step)
    threads = [thread_of(bus, plan) for plan in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    bus.do(["publish", "end"])
    calls = {name: [number for number, event in bus.calls if event == name] for name in ("p", "q", "end")}
    return {"calls": calls, "raised": sorted(bus.raised)}


# --- who subscribes


class Subscribers:
    """One bus, who has subscribed to it, the calls [number, event] that they got, and what each `publish` raised."""

    def __init__(self, student: ModuleType, failing: list[list[Any]] | None = None) -> None:
        self.bus = student.EventBus()
        self.calls: list[list[object]] = []
        self.raised: list[list[object]] = []
        self.acts: dict[int, Callable[[object], None]] = {}
        self._failing = failing or []
        self._errors: list[tuple[object, Exception]] = []
        self._ends: dict[int, Callable[[], None]] = {}
        self._count = 0

    def do(self, step: Step) -> None:
        """Take one step."""
        verb, what = step
        if verb == "subscribe":
            number, self._count = self._count, self._count + 1
            callback: Callable[[object], None] = lambda event: self._called(number, event)  # noqa: E731
            self._ends[number] = self.bus.subscribe(self.same if what == "same" else KINDS[what](callback))
        elif verb == "unsubscribe":
            self._ends[what]()
        else:
            self.raised.append([what, self._publish(what)])

    def _publish(self, event: object) -> str:
        try:
            self.bus.publish(event)
        except Exception as error:
            its_own = [own for published, own in self._errors if published == event]
            if any(error is own for own in its_own):
                return "one of them"
            return "one of another event" if any(error is own for _, own in self._errors) else type(error).__name__
        return "nothing"

    def _called(self, number: int, event: object) -> None:
        self.calls.append([number, event])
        if number in self.acts:
            self.acts[number](event)
        if [number, event] in self._failing:
            self._errors.append((event, Failure(number, event)))
            raise self._errors[-1][1]

    def same(self, event: object) -> None:
        """One and the same method for all subscriptions of that kind, which are told as number -1."""
        self.calls.append([-1, event])


class Equal:
    """A callback that is equal to all others of its kind, and cannot be hashed."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, callback: Callable[[object], None]) -> None:
        self.callback = callback

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Equal)

    def __call__(self, event: object) -> None:
        self.callback(event)


class Failure(Exception):
    """What a subscriber raises; it cannot be made anew from its text."""

    def __init__(self, number: int, event: object) -> None:
        super().__init__(f"{number} fails at {event}")


KINDS: dict[str, Callable[[Any], Any]] = {"function": lambda callback: callback, "equal": Equal}


def subscriptions(count: int) -> list[Step]:
    """The steps of so many subscribers."""
    return [["subscribe", "function"]] * count


def thread_of(bus: Subscribers, steps: list[Step]) -> threading.Thread:
    """A thread that takes these steps; in a story it bears them in words."""

    def does(*words: str) -> None:
        for step in steps:
            bus.do(step)

    words = [verb if verb == "subscribe" else f"{verb} {what}" for verb, what in steps]
    return threading.Thread(target=does, args=words)
