"""clear() after set() by somebody else loses the signal."""
# right: "ok"
# wrong: deadlocked alice waits for an Event for ever
import threading

go = threading.Event()


def work():
    go.clear()
    go.wait()


def main():
    thread = threading.Thread(target=work)
    thread.start()
    go.set()
    thread.join()
    return "ok"
