"""Sends everything before it takes the first answer. Caught by: any_message, by deadline."""

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
    try:
        for message in messages:
            mine.send(message)
        return [mine.recv() for _ in messages]
    finally:
        mine.close()
        child.join()
