"""A process in place of a thread: what comes back is a copy. Caught by: it_returns_the_value."""

from multiprocessing import get_context


def call_in_thread(function, *args):
    context = get_context("fork")
    home, away = context.Pipe(duplex=False)

    def work():
        try:
            away.send((function(*args), None))
        except BaseException as error:
            away.send((None, error))

    worker = context.Process(target=work)
    worker.start()
    away.close()
    result, error = home.recv()
    worker.join()
    if error is not None:
        raise error
    return result
