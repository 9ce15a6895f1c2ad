"""Nobody is in phase two before all have been in phase one."""
# right: true
import threading

barrier = threading.Barrier(2)
seen = []


def work():
    seen.append(1)
    barrier.wait()
    seen.append(2)


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen == [1, 1, 2, 2]
