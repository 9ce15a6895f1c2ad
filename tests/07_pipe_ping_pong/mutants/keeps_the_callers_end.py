"""Leaves the caller's end open in the child, which waits for itself. Caught by: until_the_end_of_the_file."""

from multiprocessing import Pipe, Process


def answer(table):
    try:
        while True:
            table.send(("pong", table.recv()))
    except EOFError:
        pass


def ping_pong(messages):
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs,))
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
