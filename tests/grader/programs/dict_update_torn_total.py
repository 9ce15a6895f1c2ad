"""The total is read between two updates."""
# right: 10
# wrong: returned 7
import threading

accounts = {"a": 5, "b": 5}
seen = []


def move():
    accounts["a"] -= 3
    accounts["b"] += 3


def look():
    seen.append(sum(accounts.values()))


def main():
    threads = [threading.Thread(target=move), threading.Thread(target=look)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen[0]
