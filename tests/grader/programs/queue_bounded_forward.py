"""Two queues of one place each, both full: nobody takes."""
# right: "ok"
# wrong: deadlocked alice waits for a Queue for ever, bob waits for a Queue for ever
import queue
import threading

left, right = queue.Queue(maxsize=1), queue.Queue(maxsize=1)


def forward(source, target):
    for _ in range(2):
        target.put("x")
    for _ in range(2):
        source.get()


def main():
    threads = [
        threading.Thread(target=forward, args=(left, right)),
        threading.Thread(target=forward, args=(right, left)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return "ok"
