"""SimpleQueue and LifoQueue between two threads."""
# right: [2, 1]
import queue
import threading

simple, stack = queue.SimpleQueue(), queue.LifoQueue()


def move():
    for _ in range(2):
        stack.put(simple.get())


def main():
    thread = threading.Thread(target=move)
    thread.start()
    simple.put(1)
    simple.put(2)
    thread.join()
    return [stack.get(), stack.get()]
