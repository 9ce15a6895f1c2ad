"""Two threads take two locks in opposite orders."""

import threading

RIGHT = False


class State:
    def __init__(self):
        self.left = threading.Lock()
        self.right = threading.Lock()
        self.done = []


def first(state):
    with state.left:
        with state.right:
            state.done.append(1)


def second(state):
    with state.right:
        with state.left:
            state.done.append(2)


def right(state):
    return len(state.done) == 2
