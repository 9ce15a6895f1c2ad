"""Two threads take from an account if there is enough in it; the look and the taking are two steps."""

import threading

RIGHT = False


class State:
    def __init__(self):
        self.balance = 10


def first(state):
    if state.balance >= 10:
        state.balance -= 10


second = first


def right(state):
    return state.balance >= 0
