"""Kata 07 with `spawn`: a new interpreter has no copies, so the child gets one end and has nothing to close.

The caller does not rely on the end of the file to notice a dead child: it waits for an answer and for the child's end.
"""

from multiprocessing import connection, get_context
from typing import Any

context = get_context("spawn")


class Player(context.Process):  # type: ignore[name-defined,misc] # a context has its own Process
    """Answers on one end of a pipe until the other one is closed."""

    def __init__(self, table: Any) -> None:
        super().__init__()
        self.table = table

    def run(self) -> None:
        while connection.wait([self.table]):
            try:
                message = self.table.recv()
            except EOFError:
                break
            self.table.send(("pong", message))


def ping_pong(messages: list[object]) -> list[object]:
    """Send each of `messages` to one child process over a `Pipe`; return its answers, a list, in order."""
    mine, childs = context.Pipe()
    with mine:
        with childs:
            player = Player(childs)
            player.start()
        try:
            return [exchange(mine, player, message) for message in messages]
        finally:
            mine.close()
            player.join()
            player.close()


def exchange(mine: Any, player: Player, message: object) -> object:
    """One message there and one back. Raises ChildProcessError or OSError if there is no player."""
    mine.send(message)
    if mine not in connection.wait([mine, player.sentinel]):
        raise ChildProcessError("the player has left the table")
    return mine.recv()
