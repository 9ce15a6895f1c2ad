"""Two threads move money between two accounts, each move under one lock."""

import threading

RIGHT = True


class State:
    def __init__(self):
        self.lock = threading.Lock()
        self.accounts = {"a": 10, "b": 10}


def move(state, source, target, amount):
    for _ in range(2):
        with state.lock:
            if state.accounts[source] >= amount:
                state.accounts[source] -= amount
                state.accounts[target] += amount


def first(state):
    move(state, "a", "b", 3)


def second(state):
    move(state, "b", "a", 4)


def right(state):
    return sum(state.accounts.values()) == 20
