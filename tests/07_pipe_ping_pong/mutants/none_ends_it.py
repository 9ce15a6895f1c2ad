"""Takes None for the end, and the end of the file as well. Caught by: any_message."""

from multiprocessing import Pipe, Process


def answer(table, others):
    others.close()
    try:
        while (message := table.recv()) is not None:
            table.send(("pong", message))
    except EOFError:
        pass


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
