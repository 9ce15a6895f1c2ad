"""Takes an exception that was returned for one that was raised. Caught by: it_returns_the_value."""

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
    if isinstance(home[0], BaseException):
        raise home[0]
    return home[0]
