"""task_done before the work is done."""
# right: [0, 2]
# wrong: returned [0]
import queue
import threading

channel = queue.Queue()
got = []


def work():
    while True:
        item = channel.get()
        channel.task_done()
        got.append(item * 2)


def main():
    threading.Thread(target=work, daemon=True).start()
    for item in range(2):
        channel.put(item)
    channel.join()
    return list(got)
