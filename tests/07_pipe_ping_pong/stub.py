"""Kata 07: two processes play ping-pong over a pipe, and the game is over when one end is closed."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection


def answer(table: Connection) -> None:
    """What the child does."""
    # TODO: send back a pong for every ping, and know when the game is over
    table.send(("pong", table.recv()))


def ping_pong(messages: list[object]) -> list[object]:
    """Send each of `messages` to one child process over a `Pipe`; return its answers, a list, in order.

    - The child answers each message with the pair `("pong", message)`. It is one child, another process than the
      caller's, and it answers all of them. Whoever sends gets the answer over a pipe as well.
    - Anything that can be pickled is a message: None, text, exceptions, bytes of many megabytes. For no messages the
      answer is an empty list.
    - The child goes on until it sees the end of the file, which means that the caller's end is closed: it knows no
      number of messages, no last message, and no patience in seconds. Then it ends with exit code 0.
    - If the child dies early, however it ends, `ping_pong` raises an exception, never mind which. It does not return a
      shorter list, and it does not wait for ever.

    You may change `answer` as you like; only `ping_pong` is called.
    """
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs,))
    child.start()
    answers = []
    for message in messages:
        mine.send(message)
        answers.append(mine.recv())
    # TODO: how does the child learn that this was the last one? And what if it is not there any more?
    child.terminate()
    return answers
