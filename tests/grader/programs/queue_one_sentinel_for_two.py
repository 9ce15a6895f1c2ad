"""One sentinel for two consumers."""
# right: [0, 1]
# wrong: deadlocked bob waits for a Queue for ever
import queue
import threading

channel = queue.Queue()
got = []


def consume():
    while (item := channel.get()) is not None:
        got.append(item)


def main():
    threads = [threading.Thread(target=consume) for _ in range(2)]
    for thread in threads:
        thread.start()
    for item in (0, 1, None):
        channel.put(item)
    for thread in threads:
        thread.join()
    return sorted(got)
