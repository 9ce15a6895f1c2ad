"""A barrier for three with two threads."""
# right: 0
# wrong: deadlocked alice waits for a Barrier for ever, bob waits for a Barrier for ever
# switches: 0
import threading

barrier = threading.Barrier(3)


def main():
    threads = [threading.Thread(target=barrier.wait) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return 0
