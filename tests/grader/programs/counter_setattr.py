"""Read by getattr, written by setattr."""
# right: 2
# wrong: returned 1
import threading


class Box:
    value = 0


box = Box()


def count():
    setattr(box, "value", getattr(box, "value") + 1)


def main():
    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return box.value
