"""A deque that is read and then popped: the first may be another by then."""
# right: [1, 2]
# wrong: returned [1, 1]
from collections import deque
from threading import Thread

line = deque([1, 2])
served = []


def serve():
    first = line[0]
    line.popleft()
    served.append(first)


def main():
    threads = [Thread(target=serve) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(served)
