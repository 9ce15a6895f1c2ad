"""A worker looks at an event until it is told to stop."""
# right: true
import threading
import time

stop = threading.Event()
rounds = []


def work():
    while not stop.is_set():
        rounds.append(1)
        time.sleep(1)


def main():
    thread = threading.Thread(target=work)
    thread.start()
    time.sleep(2)
    stop.set()
    thread.join()
    return True
