"""What the explorer says of a program: the ways in which it can end, how far the search went, and what a check may
ask of both."""

from collections.abc import Callable
from typing import Any, Literal

import msgspec

from grader.evidence import CheckFailed, Held, Source, Story, Told


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One distinct way in which an explored program can end (the explorer's contract in JSON)."""

    kind: Literal["returned", "raised", "deadlocked", "livelocked", "thread_left", "stuck"]
    detail: str | None = None
    value: Any = None
    error: str | None = None
    schedule: str = ""
    forced_switches: int = 0
    count: int = 0


class Exploration(msgspec.Struct, frozen=True, kw_only=True):
    """The explorer's report: the contract of `explore --json`, and `threads`, `walks` and `whole` (see Held)."""

    schedules: int
    switches: int
    outcomes: tuple[Outcome, ...]
    refused: str | None
    threads: int = 0
    walks: int = 0
    whole: int | None = None

    @property
    def held(self) -> Held:
        """What may be claimed where none of the outcomes is wrong."""
        return Held(schedules=self.schedules, switches=self.switches, walks=self.walks, whole=self.whole)


class Explored:
    """What the explorer found: every distinct outcome, and how sure it is."""

    def __init__(
        self,
        found: Exploration,
        tell: Callable[[Outcome], tuple[Told, Source]],
    ) -> None:
        self.outcomes = found.outcomes
        self.held = found.held
        self.threads = found.threads  # most threads of the student's alive at once, the calling one not counted
        self._tell = tell

    @property
    def values(self) -> list[Any]:
        """The distinct values that were returned under any schedule."""
        return [outcome.value for outcome in self.outcomes if outcome.kind == "returned"]

    def expect(
        self,
        right: Callable[[Any], bool],
        sentence: str,
        *,
        ended: Callable[[Any], str] | None = None,
        question: str | None = None,
        rare: bool = True,
    ) -> None:
        """Every schedule must return a value for which `right` is true. Otherwise CheckFailed with the story of the
        shortest schedule that ends wrongly. `sentence`: what a wrong value means; `ended`: what the value was and
        should be (given the value), shown under the story; `question`: what the student should ask themselves;
        `rare`: whether to say that a GIL makes such an order rare, which it does not where threads stand for
        processes."""
        for outcome in self.outcomes:
            wrong_value = outcome.kind == "returned" and not right(outcome.value)
            if outcome.kind != "returned" or wrong_value:
                raise CheckFailed(
                    self.story(
                        outcome,
                        sentence if wrong_value else "",
                        ended=ended(outcome.value) if ended and wrong_value else "",
                        question=question if wrong_value else None,
                        rare=rare,
                    )
                )

    def expect_no_deadlock(self, sentence: str, *, question: str) -> None:
        """No schedule may end in a deadlock. Otherwise CheckFailed with the story of the shortest that does.
        `sentence`: what it means here that everybody waits; `question`: what the student should ask themselves."""
        for outcome in self.outcomes:
            if outcome.kind == "deadlocked":
                raise CheckFailed(self.story(outcome, sentence, question=question))

    def story(
        self, outcome: Outcome, sentence: str, *, ended: str = "", question: str | None = None, rare: bool = True
    ) -> Story:
        """The evidence for one outcome, made by running its schedule again with the values shown. An empty
        `sentence` leaves it to the outcome's kind to say what went wrong."""
        told, source = self._tell(outcome)
        return Story(
            sentence=sentence,
            kind=outcome.kind,
            detail=outcome.detail if outcome.error is None else outcome.error,
            ended=ended,
            question=question,
            told=told,
            source=source,
            replay=outcome.schedule,
            forced_switches=outcome.forced_switches,
            schedules=self.held.schedules,
            exhausted=self.held.exhausted,
            rare=rare,
        )
