"""notify() without holding the lock."""
# right: 0
# wrong: raised RuntimeError: cannot notify on un-acquired lock in alice
# switches: 0
import threading

condition = threading.Condition()


def main():
    thread = threading.Thread(target=condition.notify)
    thread.start()
    thread.join()
    return 0
