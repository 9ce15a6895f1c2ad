"""Waiting for a flag in a loop: poor, but right."""
# right: 5
import threading

ready = False
value = 0


def work():
    global ready, value
    value = 5
    ready = True


def main():
    thread = threading.Thread(target=work)
    thread.start()
    while not ready:
        pass
    result = value
    thread.join()
    return result
