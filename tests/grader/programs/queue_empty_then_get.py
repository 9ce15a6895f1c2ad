"""while not queue.empty(): queue.get() by two threads."""
# right: [0]
# wrong: deadlocked bob waits for a Queue for ever | deadlocked alice waits for a Queue for ever
import queue
import threading

channel = queue.Queue()
got = []


def consume():
    while not channel.empty():
        got.append(channel.get())


def main():
    channel.put(0)
    threads = [threading.Thread(target=consume) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got
