"""a, b = b, a + 1 by two threads."""
# right: [1, 1]
# wrong: returned [0, 1]
import threading

a, b = 0, 0


def swap():
    global a, b
    a, b = b, a + 1


def main():
    threads = [threading.Thread(target=swap) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [a, b]
