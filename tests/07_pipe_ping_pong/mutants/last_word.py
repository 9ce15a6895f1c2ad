"""Sends a last word in place of closing. Caught by: until_the_end_of_the_file."""

from multiprocessing import Pipe, Process


def answer(table, others):
    others.close()
    while True:
        over, message = table.recv()
        if over:
            return
        table.send(("pong", message))


def ping_pong(messages):
    mine, childs = Pipe()
    child = Process(target=answer, args=(childs, mine))
    child.start()
    childs.close()
    try:
        answers = []
        for message in messages:
            mine.send((False, message))
            answers.append(mine.recv())
        mine.send((True, None))
        return answers
    finally:
        child.join()
        mine.close()
