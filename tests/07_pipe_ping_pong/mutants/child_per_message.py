"""Starts a child for every message. Caught by: answers_in_order."""

from multiprocessing import Pipe, Process


def answer(table):
    table.send(("pong", table.recv()))


def ping_pong(messages):
    answers = []
    for message in messages:
        mine, childs = Pipe()
        child = Process(target=answer, args=(childs,))
        child.start()
        childs.close()
        mine.send(message)
        answers.append(mine.recv())
        mine.close()
        child.join()
    return answers
