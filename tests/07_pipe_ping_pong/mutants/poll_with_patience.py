"""Takes a second of silence for the end. Caught by: answers_in_order."""

from multiprocessing import Pipe, Process


def answer(table, others):
    others.close()
    while table.poll(1):
        try:
            table.send(("pong", table.recv()))
        except EOFError:
            return


def ping_pong(messages):
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs, mine))
    child.start()
    childs.close()
    try:
        answers = []
        for message in messages:
            mine.send(message)
            answers.append(mine.recv())
        return answers
    finally:
        mine.close()
        child.join()
