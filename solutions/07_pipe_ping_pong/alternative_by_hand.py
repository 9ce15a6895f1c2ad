"""Kata 07 with fork by hand: the same ends, the same closing, and the exit status asked of the system itself."""

import os
from multiprocessing import Pipe
from typing import Any, NoReturn


class Table:
    """A child that answers, from `with` to the end of the block."""

    def __enter__(self) -> Any:
        self.mine, childs = Pipe()
        self.child = os.fork()
        if self.child == 0:
            self.mine.close()
            play(childs)
        childs.close()
        return self.mine

    def __exit__(self, *error: object) -> None:
        self.mine.close()
        _, status = os.waitpid(self.child, 0)
        if status != 0:
            raise ChildProcessError(f"the player ended with exit code {os.waitstatus_to_exitcode(status)}")


def play(table: Any) -> NoReturn:
    """Answer until the end of the file, then end this process without a look back."""
    code = 1
    try:
        while received := receive(table):
            table.send(("pong", *received))
        code = 0
    finally:
        os._exit(code)


def receive(table: Any) -> list[object]:
    """The next message, alone in a list; an empty list at the end of the file."""
    try:
        return [table.recv()]
    except EOFError:
        return []


def ping_pong(messages: list[object]) -> list[object]:
    """Send each of `messages` to one child process over a `Pipe`; return its answers, a list, in order."""
    with Table() as mine:

        def exchange(message: object) -> object:
            mine.send(message)
            return mine.recv()

        return list(map(exchange, messages))
