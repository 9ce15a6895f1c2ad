"""The harness's side of the gates: callers wait until enough stand there, and the kernel says who each of them is."""

import contextlib
import socket
import struct
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from grader.frames import Decoder, FrameError, encode
from grader.sandbox import leftovers

MOST_ARRIVALS = 1_000  # of one probe; who comes after that is turned away
MOST_WAITING = 128  # at the same time: each holds a descriptor of ours
_PATIENCE = 0.5  # seconds that a caller has to say what it wants


@dataclass
class Caller:
    """A callback that stands at a gate: its connection, what the kernel said of it, how many it waits for."""

    connection: socket.socket
    arrival: dict[str, object]
    parties: int


@dataclass
class Gates:
    """All gates of one probe behind one listening socket. `arrivals` are `run.Arrival`s as plain data."""

    listener: socket.socket
    arrivals: list[dict[str, object]] = field(default_factory=list)
    callers: list[Caller] = field(default_factory=list)

    def fileno(self) -> int:
        """The descriptor to poll for new callers."""
        return self.listener.fileno()

    @property
    def occupied(self) -> bool:
        """Whether someone waits."""
        return bool(self.callers)

    def welcome(self) -> None:
        """Someone came: ask the kernel who it is (unix(7), SO_PEERCRED), and open if all are there."""
        connection = self.listener.accept()[0]
        credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        full = len(self.arrivals) >= MOST_ARRIVALS or len(self.callers) >= MOST_WAITING
        request = None if full else _request(connection)
        if request is None:
            connection.close()
            return
        label, parties, note = request
        arrival = {"label": label, **_seen(struct.unpack("3i", credentials)[0]), "met": False, "note": note}
        self.arrivals.append(arrival)
        self.callers.append(Caller(connection, arrival, parties))
        waiting = [caller for caller in self.callers if caller.arrival["label"] == label]
        if len(waiting) >= parties:
            self._open(waiting, met=True)

    def give_up(self) -> None:
        """Nobody else will come: let all who wait go on, and say so."""
        self._open(list(self.callers), met=False)

    def close(self) -> None:
        """Hang up on whoever still waits."""
        for caller in self.callers:
            caller.connection.close()
        self.callers.clear()

    def _open(self, callers: Iterable[Caller], *, met: bool) -> None:
        for place, caller in enumerate(callers):
            caller.arrival["met"] = met
            self.callers.remove(caller)
            # One that was killed while it stood there hears nothing.
            with caller.connection as connection, contextlib.suppress(OSError):
                connection.sendall(encode({"met": met, "place": place}))


def _seen(pid: int) -> dict[str, object]:
    """What `/proc` says of a caller now; zeros if it is gone already."""
    table = leftovers.processes()
    process = table.get(pid)
    return {
        "pid": pid,
        "parent": process.parent if process else 0,
        "threads": process.threads if process else 0,
        "descriptors": leftovers.descriptors(pid),
        "children": sum(other.parent == pid for other in table.values()),
    }


def _request(connection: socket.socket) -> tuple[str, int, object] | None:
    """What a caller at the gate asks, or None if it does not speak our language. It may not keep us waiting."""
    until = time.monotonic() + _PATIENCE
    decoder = Decoder()
    try:
        while data := _received(connection, until):
            for message in decoder.feed(data):
                match message:
                    case {"label": str(label), "parties": int(parties), "note": note}:
                        return label, parties, note
                    case _:
                        return None
    except (OSError, FrameError):
        return None
    return None


def _received(connection: socket.socket, until: float) -> bytes:
    """The next piece of what a caller sends. Raises TimeoutError where it drips on and on."""
    connection.settimeout(max(until - time.monotonic(), 0.001))
    return connection.recv(1 << 16)
