"""Kata 07 with a pipe for each direction: a thread sends without waiting, the caller collects until the answers end."""

from contextlib import ExitStack
from multiprocessing import Pipe, Process
from threading import Thread
from typing import Any


def answer(pings: Any, pongs: Any, others: list[Any]) -> None:
    for other in others:
        other.close()
    while True:
        try:
            message = pings.recv()
        except EOFError:
            return
        pongs.send(("pong", message))


def send_all(messages: list[object], pings: Any) -> None:
    with pings:  # closed at the end: that is the end of the file
        try:
            for message in messages:
                pings.send(message)
        except OSError:  # nobody reads: the caller will find that there are too few answers
            return


def ping_pong(messages: list[object]) -> list[object]:
    """Send each of `messages` to one child process over a `Pipe`; return its answers, a list, in order."""
    pings_out, pings_in = Pipe(duplex=False)
    pongs_out, pongs_in = Pipe(duplex=False)
    with ExitStack() as ending:
        ending.enter_context(pongs_out)
        child = Process(target=answer, args=(pings_out, pongs_in, [pings_in, pongs_out]))
        child.start()
        ending.callback(child.join)
        pings_out.close()
        pongs_in.close()
        sender = Thread(target=send_all, args=(messages, pings_in))
        sender.start()
        ending.callback(sender.join)
        return [pongs_out.recv() for _ in messages]  # EOFError if the child is gone
