"""Returns the error in the place of the result. Caught by: it_raises_the_very_exception."""

from threading import Thread


def call_in_thread(function, *args):
    home = []

    def work():
        try:
            home.append(function(*args))
        except BaseException as error:
            home.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    return home[0]
