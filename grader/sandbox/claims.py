"""What a probe has sent to the harness, judged by its form alone: a claim, a failure, or something forged."""

from dataclasses import dataclass, field

from grader.frames import Decoder, FrameError

FORGED = "something else than a result was written to the grader's channel"
STRAYED = "two processes came back from one call"
LOST_IT = "the explorer did not get through with this program"
FAILED = "the explorer failed at it, by its doing or by a fault of the grader"
LIMITS = frozenset({"memory", "tasks", "files", "file size", "room"})  # as `run.Limit`
_LONGEST = 2_000  # characters of a text
_LAST_LINE = 10**7  # of a file of at most a mebibyte


@dataclass
class Claims:
    """The messages of one probe so far. `child`: its pid; `explored`: whether it is an exploration.

    `ending` is None as long as nothing has ended it; then a `run.Ending` as plain data. Only a `returned` one can
    still change: something that comes after it takes it along.
    """

    child: int
    explored: bool
    phase: str = "import"
    ending: dict[str, object] | None = None
    value: object = None
    threads: list[object] = field(default_factory=list)
    answered: bool = False
    flags: list[str] = field(default_factory=list)
    decoder: Decoder = field(default_factory=Decoder)

    @property
    def returned(self) -> bool:
        """Whether the probe has given its value back."""
        return self.ending is not None and self.ending["kind"] == "returned"

    def end(self, kind: str, **details: object) -> None:
        """The probe has ended so."""
        self.ending = {"kind": kind, "phase": self.phase, **details}

    def feed(self, data: bytes) -> None:
        """Bytes that came, in whatever pieces."""
        try:
            for message in self.decoder.feed(data):
                self._take(message)
        except FrameError as error:
            self._discard(str(error))
        if self.decoder.pending and self.returned:
            self._discard()

    def _discard(self, why: str = FORGED) -> None:
        """Something came that no probe of ours sends: no answer of this probe counts any more."""
        self.flags = [FORGED]
        self.end("protocol", message=why)

    def _take(self, message: object) -> None:
        """One message of the probe. Nothing that comes after a failure makes it better or worse."""
        if self.ending is not None and not self.returned:
            return
        match message:
            case {"raised": {"limit": str(limit), "line": line}, **_rest} if (
                self.phase == "import" and limit in LIMITS and _is_line(line)
            ):
                self.end("exceeded", limit=limit, line=line)  # in whichever process: a fork bomb has many
            case {"pid": int(pid), **_rest} if pid != self.child:
                self.end("protocol", message=STRAYED)
            case _ if self.ending is not None:
                self._discard()
            case {"phase": "call", "pid": _, **rest} if not rest and self.phase == "import":
                self.phase = "call"
            case {"result": value, "threads": list(threads), "pid": _, **rest} if (
                not rest and self.phase == "call" and not self.answered and all(map(_is_thread, threads))
            ):
                self.value, self.threads, self.answered = value, threads, True
            case {"over": True, "pid": _, **rest} if not rest and self.answered:
                self.end("returned")
            case _ if self.answered:
                self._discard()
            case _:
                self._take_failure(message)

    def _take_failure(self, message: object) -> None:
        """A message that says why there is no answer, or one that no probe of ours sends."""
        match message:
            case {"raised": {"limit": str(limit), "line": line}, **_rest} if limit in LIMITS and _is_line(line):
                self.end("exceeded", limit=limit, line=line)
            case {"raised": {"error": str(name), "message": str(text), "line": line}, **_rest} if _is_line(line):
                self.end("raised", error=name[:_LONGEST], message=text[:_LONGEST], line=line)
            case {"unreadable": str(text), "line": line, **rest} if not rest and _is_line(line):
                self.end("unreadable", message=text[:_LONGEST], line=line)
            case {"broke": str(text), **rest} if not rest and self.explored:
                self.end("refused", message=LOST_IT)  # whose fault it is cannot be known from in there
                self.flags = [f"{FAILED}: {text[:_LONGEST]}"]
            case {"refused": str(text), **rest} if not rest and self.explored:
                self.end("refused", message=text[:_LONGEST])
            case {"unfit": str(text), "pid": _, **rest} if not rest:
                self.end("protocol", message=text[:_LONGEST])
            case _:
                self._discard()


def _is_thread(value: object) -> bool:
    """Whether this is a `run.Left` as plain data."""
    match value:
        case {"name": str(), "line": line, **rest}:
            return not rest and _is_line(line)
    return False


def _is_line(value: object) -> bool:
    """Whether this is a number of a line, or none: True is no number."""
    return value is None or (type(value) is int and 0 <= value < _LAST_LINE)
