"""The lambda sees the loop variable of the end."""
# right: [0, 1]
# wrong: returned [1, 1]
import threading


def main():
    results = []
    threads = []
    for number in range(2):
        threads.append(threading.Thread(target=lambda: results.append(number)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(results)
