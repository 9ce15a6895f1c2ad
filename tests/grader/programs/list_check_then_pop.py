"""if items: items.pop() by two threads."""
# right: 0
# wrong: raised IndexError: pop from empty list in alice | raised IndexError: pop from empty list in bob
# switches: 1
import threading

items = ["the last one"]


def take():
    if items:
        items.pop()


def main():
    threads = [threading.Thread(target=take) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(items)
