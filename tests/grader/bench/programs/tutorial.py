"""The tutorial's account: two threads add an amount and take it away again, three times each, without a lock."""

import threading

RIGHT = False


class State:
    def __init__(self):
        self.balance = 0


def task(state, amount):
    for _ in range(3):
        state.balance = state.balance + amount
        state.balance = state.balance - amount


def first(state):
    task(state, 5)


def second(state):
    task(state, 8)


def right(state):
    return state.balance == 0
