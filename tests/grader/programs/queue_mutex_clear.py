# right: 0 | 1
# the popular answer to "how to clear a queue"
import queue
import threading

def main():
    q = queue.Queue()
    def put():
        q.put(1)
    thread = threading.Thread(target=put)
    thread.start()
    with q.mutex:
        q.queue.clear()
    thread.join()
    return q.qsize()
