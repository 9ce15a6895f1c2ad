"""A producer, a consumer, a sentinel."""
# right: [0, 1, 2]
import queue
import threading

channel = queue.Queue()
got = []


def produce():
    for number in range(3):
        channel.put(number)
    channel.put(None)


def consume():
    while (item := channel.get()) is not None:
        got.append(item)


def main():
    threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got
