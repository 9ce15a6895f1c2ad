"""`if` instead of `while`: another consumer was faster."""
# right: [1, 2]
# wrong: raised IndexError: pop from empty list in alice | raised IndexError: pop from empty list in bob
import threading

items = []
changed = threading.Condition()
got = []


def put(item):
    with changed:
        items.append(item)
        changed.notify_all()


def get():
    with changed:
        if not items:
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
