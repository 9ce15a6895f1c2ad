"""Closes its end only after an answer, so never without one. Caught by: any_message, by deadline."""

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
        if len(answers) == len(messages):
            mine.close()
    child.join()
    return answers
