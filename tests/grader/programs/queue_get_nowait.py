"""Workers take until the queue is empty."""
# right: [0, 1]
import queue
import threading

channel = queue.Queue()
got = []


def work():
    while True:
        try:
            item = channel.get_nowait()
        except queue.Empty:
            return
        got.append(item)


def main():
    for item in range(2):
        channel.put(item)
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(got)
