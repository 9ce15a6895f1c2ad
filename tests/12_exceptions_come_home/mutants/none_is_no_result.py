"""Takes what is false for no result. Caught by: it_returns_the_value."""

from threading import Thread


def call_in_thread(function, *args):
    home = {}

    def work():
        try:
            home["result"] = function(*args)
        except BaseException as error:
            home["error"] = error

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if home.get("result"):
        return home["result"]
    raise home.get("error", RuntimeError("nothing came home"))
