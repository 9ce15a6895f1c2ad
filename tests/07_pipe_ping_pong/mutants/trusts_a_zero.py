"""Raises only after an exit code other than 0. Caught by: a_dead_child_is_told."""

from multiprocessing import Pipe, Process


def answer(table, others):
    others.close()
    try:
        while True:
            table.send(("pong", table.recv()))
    except EOFError:
        pass


def ping_pong(messages):
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs, mine))
    child.start()
    childs.close()
    answers = []
    try:
        for message in messages:
            mine.send(message)
            answers.append(mine.recv())
    except (EOFError, OSError):
        pass
    mine.close()
    child.join()
    if child.exitcode != 0:
        raise RuntimeError("the child died")
    return answers
