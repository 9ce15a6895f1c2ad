"""Two threads take from one generator."""
# right: [0, 1]
# wrong: raised ValueError: generator already executing in alice | raised ValueError: generator already executing in bob
import threading

state = 0


def numbers():
    global state
    while state < 2:
        number = state
        state = number + 1
        yield number


def main():
    source = numbers()
    taken = []
    threads = [threading.Thread(target=lambda: taken.append(next(source))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(taken)
