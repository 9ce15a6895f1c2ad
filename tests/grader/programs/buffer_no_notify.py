"""get() does not notify: the producer waits for ever."""
# right: [1, 2]
# wrong: deadlocked main waits for a Condition for ever, alice waits for a Condition for ever
import threading

items = []
changed = threading.Condition()
got = []


def put(item):
    with changed:
        while len(items) >= 1:
            changed.wait()
        items.append(item)
        changed.notify_all()


def get():
    with changed:
        while not items:
            changed.wait()
        got.append(items.pop(0))


def main():
    threads = [threading.Thread(target=get), threading.Thread(target=get)]
    for thread in threads:
        thread.start()
    put(1)
    put(2)
    for thread in threads:
        thread.join()
    return sorted(got)
