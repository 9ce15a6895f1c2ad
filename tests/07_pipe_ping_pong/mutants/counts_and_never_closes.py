"""Tells the child how many messages there will be, and leaves closing to chance. Caught by: until_the_end_of_the_file."""

from multiprocessing import Pipe, Process


def answer(table, count):
    for _ in range(count):
        table.send(("pong", table.recv()))


def ping_pong(messages):
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs, len(messages)))
    child.start()
    answers = []
    for message in messages:
        mine.send(message)
        answers.append(mine.recv())
    child.join()
    return answers
