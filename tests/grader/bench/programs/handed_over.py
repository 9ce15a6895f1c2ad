"""One thread writes and sets an event, the other waits for it and reads."""

import threading

RIGHT = True


class State:
    def __init__(self):
        self.ready = threading.Event()
        self.value = self.seen = None


def first(state):
    state.value = 42
    state.ready.set()


def second(state):
    state.ready.wait()
    state.seen = state.value


def right(state):
    return state.seen == 42
