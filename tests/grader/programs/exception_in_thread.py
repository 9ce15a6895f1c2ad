"""An exception that nobody catches ends the thread."""
# right: 1
# wrong: raised ZeroDivisionError: division by zero in worker
# switches: 0
import threading


def main():
    thread = threading.Thread(target=lambda: 1 / 0, name="worker")
    thread.start()
    thread.join()
    return 1
