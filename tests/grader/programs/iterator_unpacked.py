"""An iterator that both share is unpacked by one, and read by the other."""
# right: ["a", []]
# wrong: raised ValueError: not enough values to unpack (expected at least 1, got 0) in alice
import threading

letters = iter("ab")
first = []


def take():
    one, *_ = letters
    first.append(one)


def main():
    thread = threading.Thread(target=take)
    thread.start()
    rest = list(letters)
    thread.join()
    return [first[0], rest]
