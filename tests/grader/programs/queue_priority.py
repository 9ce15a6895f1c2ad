"""A priority queue hands out the smallest first."""
# right: [1, 2, 3]
import queue
import threading

heap = queue.PriorityQueue()


def main():
    threads = [threading.Thread(target=heap.put, args=(number,)) for number in (3, 1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [heap.get() for _ in range(3)]
