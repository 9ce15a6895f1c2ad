"""Two threads take from an account if there is enough in it; the look and the taking are two steps."""

# wrong
import threading


class State:
    def __init__(self):
        self.balance = 10


def first(state):
    if state.balance >= 10:
        state.balance -= 10


second = first


def right(state):
    return state.balance >= 0


def main():
    state = State()
    threads = [threading.Thread(target=work, args=(state,)) for work in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return right(state)
