"""Plays with a thread in place of a process. Caught by: answers_in_order."""

from multiprocessing import Pipe
from threading import Thread


def answer(table):
    try:
        while True:
            table.send(("pong", table.recv()))
    except EOFError:
        pass


def ping_pong(messages):
    mine, other = Pipe()
    player = Thread(target=answer, args=(other,))
    player.start()
    try:
        answers = []
        for message in messages:
            mine.send(message)
            answers.append(mine.recv())
        return answers
    finally:
        mine.close()
        player.join()
        other.close()
