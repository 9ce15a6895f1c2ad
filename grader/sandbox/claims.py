"""What a probe has sent to the harness, judged by its form alone: a claim, a failure, or something forged."""

from dataclasses import dataclass, field

from grader.frames import Decoder, FrameError

FORGED = "something else than a result was written to the grader's channel"
STRAYED = "two processes came back from one call"


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
    forged: bool = False
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
        self.forged = True
        self.end("protocol", message=why)

    def _take(self, message: object) -> None:
        """One message of the probe. Nothing that comes after a failure makes it better or worse."""
        if self.ending is not None and not self.returned:
            return
        match message:
            case {"raised": {"limit": str(limit), "line": int() | None as line}, **_rest} if self.phase == "import":
                self.end("exceeded", limit=limit, line=line)  # in whichever process: a fork bomb has many
            case {"pid": int(pid), **_rest} if pid != self.child:
                self.end("protocol", message=STRAYED)
            case _ if self.ending is not None:
                self._discard()
            case {"phase": "call", "pid": _, **rest} if not rest and self.phase == "import":
                self.phase = "call"
            case {"result": value, "threads": list(threads), "pid": _, **rest} if (
                not rest and self.phase == "call" and not self.answered
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
            case {"raised": {"limit": str(limit), "line": int() | None as line}, **_rest}:
                self.end("exceeded", limit=limit, line=line)
            case {
                "raised": {"error": str(name), "message": str(text), "line": int() | None as line},
                **_rest,
            }:
                self.end("raised", error=name, message=text, line=line)
            case {"unreadable": str(text), "line": int() | None as line, **rest} if not rest:
                self.end("unreadable", message=text, line=line)
            case {"broke": str(text), **rest} if not rest and self.explored:
                self.end("broke", message=text)
            case {"refused": str(text), **rest} if not rest and self.explored:
                self.end("refused", message=text)
            case {"unfit": str(text), "pid": _, **rest} if not rest:
                self.end("protocol", message=text)
            case _:
                self._discard()
