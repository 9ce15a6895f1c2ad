"""Work waits for an event, the caller for another."""
# right: [1, 2]
import threading

seen = []
start, ready = threading.Event(), threading.Event()


def work():
    start.wait()
    seen.append(2)
    ready.set()


def main():
    thread = threading.Thread(target=work)
    thread.start()
    seen.append(1)
    start.set()
    ready.wait()
    thread.join()
    return seen
