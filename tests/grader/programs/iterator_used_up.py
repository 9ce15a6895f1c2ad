"""An iterator that both share is used up by whoever reads it first."""
# right: ["abc", ""]
# wrong: returned ["", "abc"]
# switches: 1
import threading

letters = iter("abc")
late = []


def take():
    late[:] = ["".join(letters)]


def main():
    thread = threading.Thread(target=take)
    thread.start()
    early = "".join([*letters])
    thread.join()
    return [early, late[0]]
