"""The answer of wait(timeout) is not looked at."""
# right: 7
# wrong: returned null
import threading

ready = threading.Event()
value = None


def work():
    global value
    value = 7
    ready.set()


def main():
    thread = threading.Thread(target=work)
    thread.start()
    ready.wait(timeout=60)
    found = value
    thread.join()
    return found
