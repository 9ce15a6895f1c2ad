"""A gate between a probe's callbacks and the harness: who stands there is known from the kernel, not from a claim."""

import os
import socket
from typing import NamedTuple

from grader.frames import Decoder, FrameError, encode

ADDRESS = "KATA_GATE"  # environment variable: the path of the harness's socket


class Meeting(NamedTuple):
    """How a wait at a gate ended: whether the others came, and which place this caller had (0 = first)."""

    met: bool
    place: int


def meet(label: str, parties: int = 1, note: object = None) -> Meeting:
    """Stand at the gate `label` until `parties` callers stand there at the same time, or nobody else can come.

    The harness takes the caller's process from the socket's credentials (unix(7), SO_PEERCRED) and all else from
    `/proc`. `note` is plain data to leave with the record. With one party it returns at once.
    Raises OSError if there is no harness, FrameError if the note is no plain data.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.connect(os.environ[ADDRESS])
        connection.sendall(encode({"label": label, "parties": parties, "note": note}))
        decoder = Decoder()
        while True:
            data = connection.recv(4096)
            if not data:
                raise FrameError("the gate closed")
            for reply in decoder.feed(data):
                assert isinstance(reply, dict)
                return Meeting(bool(reply["met"]), int(reply["place"]))
