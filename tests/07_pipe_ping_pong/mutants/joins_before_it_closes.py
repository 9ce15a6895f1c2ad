"""Waits for the child while the pipe is still open. Caught by: answers_in_order, by deadline."""

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
    for message in messages:
        mine.send(message)
        answers.append(mine.recv())
    child.join()
    mine.close()
    return answers
