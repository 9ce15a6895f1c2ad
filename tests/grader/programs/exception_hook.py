"""threading.excepthook takes the exception."""
# right: ["ZeroDivisionError"]
import threading

caught = []


def main():
    threading.excepthook = lambda arguments: caught.append(arguments.exc_type.__name__)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    return caught
