"""Ends the child by force, as the tutorial does with its reader. Caught by: until_the_end_of_the_file."""

from multiprocessing import Pipe, Process


def answer(table):
    while True:
        table.send(("pong", table.recv()))


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
        child.terminate()
        child.join()
