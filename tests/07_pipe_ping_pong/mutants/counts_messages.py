"""Tells the child how many messages there will be. Caught by: until_the_end_of_the_file."""

from multiprocessing import Pipe, Process


def answer(table, others, count):
    others.close()
    for _ in range(count):
        table.send(("pong", table.recv()))


def ping_pong(messages):
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs, mine, len(messages)))
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
