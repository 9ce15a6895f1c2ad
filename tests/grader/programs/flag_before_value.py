"""The flag is set before the value."""
# right: 5
# wrong: returned 0
import threading

ready = False
value = 0


def work():
    global ready, value
    ready = True
    value = 5


def main():
    thread = threading.Thread(target=work)
    thread.start()
    while not ready:
        pass
    result = value
    thread.join()
    return result
