"""Queue.join waits for task_done; the worker is a daemon."""
# right: [0, 2]
import queue
import threading

channel = queue.Queue()
got = []


def work():
    while True:
        item = channel.get()
        got.append(item * 2)
        channel.task_done()


def main():
    threading.Thread(target=work, daemon=True).start()
    for item in range(2):
        channel.put(item)
    channel.join()
    return got
