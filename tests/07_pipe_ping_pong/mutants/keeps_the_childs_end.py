"""Leaves the child's end open in the caller, which waits for the dead. Caught by: a_dead_child_is_told, by deadline."""

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
    try:
        answers = []
        for message in messages:
            mine.send(message)
            answers.append(mine.recv())
        return answers
    finally:
        mine.close()
        child.join()
        childs.close()
