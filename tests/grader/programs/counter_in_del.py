"""Counted when objects die."""
# right: 2
# wrong: returned 1
import threading

died = 0


class Mortal:
    def __del__(self):
        global died
        died += 1


def work():
    mortal = Mortal()
    del mortal


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return died
