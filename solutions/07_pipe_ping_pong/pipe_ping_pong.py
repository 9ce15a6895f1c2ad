"""Kata 07: two processes play ping-pong over a pipe, and the game is over when one end is closed."""

from multiprocessing import Pipe, Process
from typing import Any


def answer(table: Any, others: Any) -> None:
    """What the child does; `others` is the caller's end, of which a forked child has a copy."""
    others.close()  # or the child itself would keep the pipe open, and wait for itself
    try:
        while True:
            table.send(("pong", table.recv()))
    except EOFError:  # the caller's end is closed, here and there
        return


def ping_pong(messages: list[object]) -> list[object]:
    """Send each of `messages` to one child process over a `Pipe`; return its answers, a list, in order."""
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs, mine))
    child.start()
    childs.close()  # from here on only the child has it: when it dies, `recv` and `send` raise and do not wait
    try:
        answers = []
        for message in messages:
            mine.send(message)  # one at a time: two who both send a megabyte and do not read would wait for each other
            answers.append(mine.recv())
        return answers
    finally:  # after an error, too: the child is to end in any case
        mine.close()
        child.join()
