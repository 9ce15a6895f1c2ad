"""The thread's exception is caught, kept and raised in the caller."""
# right: "KeyError"
import threading


def call_in_thread(function):
    box = []

    def work():
        try:
            box.append((True, function()))
        except BaseException as error:
            box.append((False, error))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    good, value = box[0]
    if good:
        return value
    raise value


def main():
    try:
        call_in_thread(lambda: {}["x"])
    except KeyError as error:
        return type(error).__name__
