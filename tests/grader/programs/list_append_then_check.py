"""Each puts one in and then expects to find one: the other may have taken it."""
# right: 0
# wrong: raised AssertionError in alice
import threading

items = []


def put_and_take():
    items.append(1)
    assert items
    items.pop()


def steal():
    if items:
        items.pop()
        items.append(2)


def main():
    threads = [threading.Thread(target=put_and_take), threading.Thread(target=steal)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(items)
