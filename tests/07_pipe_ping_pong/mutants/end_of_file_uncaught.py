"""Lets the child fail at the end of the file. Caught by: until_the_end_of_the_file."""

from multiprocessing import Pipe, Process


def answer(table, others):
    others.close()
    while True:
        table.send(("pong", table.recv()))


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
