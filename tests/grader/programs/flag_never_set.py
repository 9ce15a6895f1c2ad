"""A loop waits for a flag that nobody sets."""
# right: 0
# schedules: 1000
# wrong: livelocked
import threading

ready = False


def work():
    pass


def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    while not ready:
        pass
    return 0
