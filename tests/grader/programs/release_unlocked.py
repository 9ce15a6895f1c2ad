"""A lock is released that nobody took."""
# right: 0
# wrong: raised RuntimeError: release unlocked lock in alice
# switches: 0
import threading

lock = threading.Lock()


def main():
    thread = threading.Thread(target=lock.release)
    thread.start()
    thread.join()
    return 0
