"""Two threads add one to a number each, without a lock."""

import threading

RIGHT = False


class State:
    def __init__(self):
        self.total = 0


def first(state):
    state.total += 1


second = first


def right(state):
    return state.total == 2
