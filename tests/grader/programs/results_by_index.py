"""Each thread writes its own place of a list."""
# right: [0, 1, 4]
import threading


def gather(functions):
    results = [None] * len(functions)

    def work(index, function):
        results[index] = function()

    threads = [threading.Thread(target=work, args=pair) for pair in enumerate(functions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def main():
    return gather([lambda: 0, lambda: 1, lambda: 4])
