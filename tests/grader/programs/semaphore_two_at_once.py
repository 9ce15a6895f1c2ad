"""A semaphore of two: never more than two inside."""
# right: true
# schedules: 600
import threading

door = threading.BoundedSemaphore(2)
lock = threading.Lock()
inside = 0
most = 0


def work():
    global inside, most
    with door:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1


def main():
    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return most <= 2
