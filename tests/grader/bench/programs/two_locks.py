"""Two threads take two locks in opposite orders."""

# wrong
import threading


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


def main():
    state = State()
    threads = [threading.Thread(target=work, args=(state,)) for work in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return right(state)
