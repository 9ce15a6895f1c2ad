"""Results in the order in which they come."""
# right: ["a", "b"]
# wrong: returned ["b", "a"]
# switches: 0
import threading


def main():
    results = []
    threads = [threading.Thread(target=results.append, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
