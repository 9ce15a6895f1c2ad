"""Waits for a word that a thread ended by SystemExit never sends. Caught by: every_kind_comes_home, by deadline."""

from queue import Queue
from threading import Thread


def call_in_thread(function, *args):
    home = Queue()

    def work():
        try:
            home.put((function(*args), None))
        except Exception as error:
            home.put((None, error))

    thread = Thread(target=work)
    thread.start()
    result, error = home.get()
    thread.join()
    if error is not None:
        raise error
    return result
