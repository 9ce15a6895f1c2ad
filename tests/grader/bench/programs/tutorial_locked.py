"""The tutorial's account with its lock."""

import threading

RIGHT = True


class State:
    def __init__(self):
        self.balance = 0
        self.lock = threading.Lock()


def task(state, amount):
    for _ in range(3):
        with state.lock:
            state.balance = state.balance + amount
            state.balance = state.balance - amount


def first(state):
    task(state, 5)


def second(state):
    task(state, 8)


def right(state):
    return state.balance == 0
