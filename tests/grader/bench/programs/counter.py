"""Two threads add one to a number each, without a lock."""

# wrong
import threading


class State:
    def __init__(self):
        self.total = 0


def first(state):
    state.total += 1


second = first


def right(state):
    return state.total == 2


def main():
    state = State()
    threads = [threading.Thread(target=work, args=(state,)) for work in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return right(state)
